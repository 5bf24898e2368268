import { branchName, versionName } from '../../clocks/releases/version-names.ts'
import type { Entry } from '../../entries/entry.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { Words } from '../../words/words.ts'
import type { ViewContext } from '../context.ts'
import { type LinkRow, namedBy } from '../link-row.ts'
import type { ALIGNMENTS } from './component-versions.ts'

/** One rule of a policy in plain words. */
export interface PolicyTerm {
  readonly name: string
  /** A sentence, with code in back-ticks. */
  readonly text: string
  /** The components that the rule covers. */
  readonly components: readonly LinkRow[]
}

/** Returns the fields of a policy as sentences. Fields without a value are left out. */
export function policyTerms(context: ViewContext, entry: Entry<PolicyData>): readonly PolicyTerm[] {
  const { data } = entry
  const { major, docs } = data
  const t = context.words
  const first = { major, minor: 4, patch: 0 }
  const line = `${major}.${first.minor}`
  const about = (name: (typeof ALIGNMENTS)[number]): PolicyTerm | undefined => {
    const components = namedBy(context, entry, name)
    if (components.length === 0) return undefined
    return { name: t(`promise.${name}`), text: t(`policy.${name}`), components }
  }
  return [
    term(t('policy.cadence'), t(`policy.${data.cadence}`)),
    term(t('policy.major'), t('policy.major.text', { major })),
    about('aligned'),
    about('independent'),
    about('identical'),
    data.branch &&
      term(t('policy.branches'), t('policy.branch', { line, branch: branchName(first, data) })),
    data.beta && term(t('policy.betas'), betaText(t, data, first)),
    data.support && term(t('title.support'), supportText(t, data.support)),
    data.slack !== undefined &&
      term(t('policy.slack'), t('policy.slack.text', { count: data.slack })),
    data.requires?.length &&
      term(t('policy.requires'), t('policy.requires.text', { parts: t.list(data.requires) })),
    data.gates?.length &&
      term(t('title.gates'), t('policy.gates.text', { gates: t.list(data.gates) })),
    docs && term(t('policy.docs'), t(`policy.docs.${docs.aligned}-${docs.others}`)),
  ].filter((each) => typeof each === 'object')
}

function term(name: string, text: string): PolicyTerm {
  return { name, text, components: [] }
}

function betaText(
  t: Words,
  data: PolicyData,
  first: { major: number; minor: number; patch: number },
) {
  const name = (beta: number) => versionName({ ...first, beta }, data)
  const [release, one, two] = [versionName(first, data), name(0), name(1)]
  return t('policy.beta', { release, one, two })
}

function supportText(t: Words, { releases, security }: NonNullable<PolicyData['support']>): string {
  const newest = (count: number) => t(count === 0 ? 'policy.no-line' : 'policy.lines', { count })
  const fixes = newest(releases)
  if (security === releases) return t('policy.support-same', { fixes })
  return t('policy.support', { fixes, security: newest(security) })
}

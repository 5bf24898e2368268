import { count, enumerate } from '../basics/wording.ts'
import { branchName, versionName } from '../clocks/releases/version-names.ts'
import type { Entry } from '../entries/entry.ts'
import type { PolicyData } from '../kinds/policy.ts'
import type { ViewContext } from './context.ts'
import { type LinkRow, namedBy } from './link-row.ts'

/** One rule of a policy in plain words. */
export interface PolicyTerm {
  readonly name: string
  /** A sentence, with code in back-ticks. */
  readonly text: string
  /** The components that the rule covers. */
  readonly components: readonly LinkRow[]
}

const CADENCE_WORDS = { monthly: 'every month', quarterly: 'every quarter' } as const

/** Returns the fields of a policy as sentences. Fields without a value are left out. */
export function policyTerms(context: ViewContext, entry: Entry<PolicyData>): readonly PolicyTerm[] {
  const { data } = entry
  const named = (field: string) => namedBy(context, entry, field)
  const first = { major: data.major, minor: 4, patch: 0 }
  const line = `${data.major}.${first.minor}`
  return [
    term('Cadence', `A new line is released ${CADENCE_WORDS[data.cadence]}.`),
    term('Major version', `Every line is \`${data.major}.x\`.`),
    about('Aligned', ALIGNED, named('aligned')),
    about('Independent', INDEPENDENT, named('independent')),
    about('Identical', IDENTICAL, named('identical')),
    data.branch && term('Branches', `Line ${line} is kept on \`${branchName(first, data)}\`.`),
    data.beta && term('Betas', betaText(data, first)),
    data.support && term('Support', supportText(data.support)),
    data.slack !== undefined && term('Slack', slackText(data.slack)),
    data.requires?.length &&
      term('Required', `Every released line has its ${enumerate(data.requires, 'and')}.`),
    data.gates?.length &&
      term('Gates', `Every released line has passed: ${enumerate(data.gates, 'and')}.`),
    data.docs && term('Documentation', docsText(data.docs)),
  ].filter((each) => typeof each === 'object')
}

const ALIGNED = 'These share Major.Minor in every line. Each has its own patches.'
const INDEPENDENT = 'These have versions of their own, on no schedule.'
const IDENTICAL = 'These have the version of the release itself, down to the patch.'

function term(name: string, text: string, components: readonly LinkRow[] = []): PolicyTerm {
  return { name, text, components }
}

function about(name: string, text: string, components: readonly LinkRow[]) {
  return components.length > 0 ? term(name, text, components) : undefined
}

function betaText(data: PolicyData, first: { major: number; minor: number; patch: number }) {
  const name = (beta: number) => versionName({ ...first, beta }, data)
  const merged = `What is merged before \`${versionName(first, data)}\``
  return `${merged} is tagged \`${name(0)}\`, then \`${name(1)}\`, and so on.`
}

function supportText({ releases, security }: NonNullable<PolicyData['support']>): string {
  const fixes = `Fixes go to ${newest(releases)}`
  if (security === releases) return `${fixes}; so do security fixes.`
  return `${fixes}, security fixes to ${newest(security)}.`
}

function newest(lines: number): string {
  if (lines === 0) return 'no released line'
  return lines === 1 ? 'the newest line' : `the newest ${count(lines, 'line')}`
}

function slackText(days: number): string {
  return `Between the last item and the release are ${count(days, 'day')}; with fewer, it is at risk.`
}

const PINNED = { minor: 'the line it was written for', latest: 'the latest version' } as const

function docsText({ aligned, others }: NonNullable<PolicyData['docs']>): string {
  const first = `A link to the docs of an aligned component leads to ${PINNED[aligned]}`
  if (aligned === others) return `${first}; so does a link to those of any other.`
  return `${first}, a link to those of any other to ${PINNED[others]}.`
}

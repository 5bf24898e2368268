import type { Day } from '../../basics/calendar.ts'
import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { ownValue } from '../../basics/own-value.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { type Misalignment, misalignments } from '../../clocks/releases/alignment.ts'
import { type LineState, lineClocks } from '../../clocks/releases/line-states.ts'
import { nextPatch } from '../../clocks/releases/next-version.ts'
import type { Entry } from '../../entries/entry.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import type { Words } from '../../words/words.ts'
import type { ViewContext } from '../context.ts'
import { type JudgedDay, releasesOn } from '../judged-day.ts'
import { documentLink, type LinkRow } from '../link-row.ts'
import { ALIGNMENTS, alignmentOf, newestIn } from './component-versions.ts'

/** The components of a line for which the policy makes one promise. */
export interface LinePromise {
  /** The anchor of its section. */
  readonly id: string
  readonly title: string
  /** The promise as a sentence. */
  readonly describes: string
  readonly rows: readonly ComponentInLine[]
}

export interface ComponentInLine {
  readonly component: LinkRow
  /** The version at the first release of the line. */
  readonly first?: string
  readonly newest?: string
  /**
   * The next patch, such as `v1.2.1`, while the line still gets fixes. `nextBeta` is the beta that
   * may come before it.
   */
  readonly nextPatch?: string
  readonly nextBeta?: string
  /** The version that the promise requires, when it is broken: `1.3.x`. */
  readonly expected?: string
}

const FIXED: readonly LineState[] = ['current', 'supported', 'security-only']

/** Returns a group for each promise that covers some component of the line, the strictest first. */
export function linePromises(
  context: ViewContext,
  entry: Entry<ReleaseData>,
  judged: JudgedDay,
): readonly LinePromise[] {
  const lineContext = lineContextFor(context, entry.data.line, judged)
  const { line, policy } = lineContext
  const names = new Set([
    ...ALIGNMENTS.flatMap((alignment) => policy?.[alignment] ?? []),
    ...Object.keys(lineContext.facts.components ?? {}),
    ...(lineContext.facts.patches ?? []).map(({ component }) => component),
  ])
  const known = [...names].sort(compareText)
  const groups = [...ALIGNMENTS, undefined].map((alignment) => ({
    ...wordsOf(context.words, alignment, line),
    rows: known
      .filter((name) => alignmentOf(name, policy) === alignment)
      .map((name) => componentInLine(context, name, lineContext)),
  }))
  return groups.filter(({ rows }) => rows.length > 0)
}

function wordsOf(t: Words, alignment: (typeof ALIGNMENTS)[number] | undefined, line: string) {
  const id = alignment ?? 'not-in-the-policy'
  return { id, title: t(`promise.${id}`), describes: t(`promise.${id}.describes`, { line }) }
}

/** Returns the versions of one component in one line, on the day that the line is judged on. */
export function componentInLine(
  context: ViewContext,
  name: string,
  lineContext: LineContext,
): ComponentInLine {
  const { facts, policy, day } = lineContext
  const [node] = context.graph.named(name, ['component'])
  const next = policy && lineContext.isFixed ? nextPatch(facts, name, { policy, day }) : undefined
  return {
    component: node ? documentLink(context, node) : { text: name },
    ...given({
      first: ownValue(facts.components, name),
      newest: newestIn(facts, name, day),
      nextPatch: next?.release,
      nextBeta: next?.beta,
      expected: lineContext.faults.find(({ component }) => component === name)?.expected,
    }),
  }
}

/** The facts that the components of a line are judged by. */
export interface LineContext {
  readonly line: string
  readonly day: Day
  readonly facts: ReleaseData
  readonly policy: PolicyData | undefined
  readonly faults: readonly Misalignment[]
  /** True while the line gets fixes. */
  readonly isFixed: boolean
}

export function lineContextFor(context: ViewContext, line: string, judged: JudgedDay): LineContext {
  const history = releasesOn(context, judged)
  const { today: day } = history
  const facts = history.releases.find((each) => each.line === line)
  if (!facts) throw new Error(`There is no release line \`${line}\` to show.`)
  const policy = policyInForce(history.policies, day)
  const state = lineClocks(history).find((clock) => clock.line === line)?.state
  return {
    line,
    day,
    facts,
    policy,
    faults: policy ? misalignments(facts, policy, day) : [],
    isFixed: state !== undefined && FIXED.includes(state),
  }
}

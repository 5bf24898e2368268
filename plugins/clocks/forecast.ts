import { type Day, daysBetween } from '../basics/calendar.ts'
import { code, count } from '../basics/wording.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import { lastDayOf } from '../kinds/fields/target.ts'
import { targetOf } from '../kinds/item.ts'
import type { PolicyData } from '../kinds/policy.ts'
import type { ReleaseData } from '../kinds/release.ts'
import { aimingFor, type Expectation, expectedDays, type Way } from './expected-days.ts'

/** The forecasts of a line, from best to worst. */
export const FORECASTS = ['on-time', 'at-risk', 'late'] as const
export type ForecastState = (typeof FORECASTS)[number]

/** The forecast of a release line that is not out, from the items that aim for it. */
export interface Forecast {
  readonly line: string
  readonly state: ForecastState
  /** The day that the line is planned for. */
  readonly planned?: Day
  /** The first day on which every item can be done, as far as days are known. */
  readonly earliest?: Day
  /** The days between the two. It is negative when the line is late. */
  readonly slack?: number
  /** The number of open items that aim for the line. */
  readonly open: number
  /** The reasons, worst first. It is empty for a line that is on time. */
  readonly reasons: readonly ForecastReason[]
}

export interface ForecastReason {
  readonly state: Exclude<ForecastState, 'on-time'>
  /** The sentence: "`a` waits for `b`, due in `2027-Q2`". */
  readonly text: string
  /** The keys from the item that aims for the line to the one that decides. */
  readonly chain: readonly string[]
  /** The day that the chain gives, if it gives one. */
  readonly day?: Day
}

interface ForecastContext {
  readonly graph: Graph
  readonly today: Day
  readonly policy: Pick<PolicyData, 'slack'> | undefined
}

/**
 * Forecasts an unreleased line. Source: Flyte's release process, where a late feature delays it.
 */
export function forecast(
  { line, on: planned }: Pick<ReleaseData, 'line' | 'on'>,
  { graph, today, policy }: ForecastContext,
): Forecast {
  const all = expectedDays(graph)
  const aiming = aimingFor(graph, line)
  const days = aiming.flatMap(({ day }) => day ?? []).toSorted()
  const earliest = days.at(-1)
  const slack = planned && earliest && daysBetween(earliest, planned)
  const reasons = [
    ...passedReason(planned, today),
    ...aiming.flatMap((each) => itemReasons(each, { all, planned, today })),
    ...tightReason(slack, policy),
  ]
  const late = reasons.filter(({ state }) => state === 'late').toSorted(latestFirst)
  const sorted = [...late, ...reasons.filter(({ state }) => state !== 'late')]
  return {
    line,
    state: sorted[0]?.state ?? 'on-time',
    open: aiming.length,
    reasons: sorted,
    ...(planned && { planned }),
    ...(earliest && { earliest }),
    ...(slack !== undefined && { slack }),
  }
}

function latestFirst(a: ForecastReason, b: ForecastReason): number {
  return (a.day ?? '') < (b.day ?? '') ? 1 : -1
}

function passedReason(planned: Day | undefined, today: Day): readonly ForecastReason[] {
  if (planned === undefined || planned >= today) return []
  const late = count(daysBetween(planned, today), 'day')
  return [{ state: 'late', text: `its planned day passed ${late} ago`, chain: [], day: today }]
}

function tightReason(
  slack: number | undefined,
  policy: Pick<PolicyData, 'slack'> | undefined,
): readonly ForecastReason[] {
  const wanted = policy?.slack
  if (slack === undefined || wanted === undefined || slack < 0 || slack >= wanted) return []
  const left = `${count(slack, 'day')} of slack ${slack === 1 ? 'is' : 'are'} left`
  return [{ state: 'at-risk', text: `${left}, and the policy asks for ${wanted}`, chain: [] }]
}

interface Judged {
  readonly all: ReadonlyMap<string, Expectation>
  readonly planned: Day | undefined
  readonly today: Day
}

/** Returns why an item makes its line late or puts it at risk. One reason is enough for an item. */
function itemReasons(
  start: Expectation,
  { all, planned, today }: Judged,
): readonly ForecastReason[] {
  const late = planned !== undefined && start.day !== undefined && start.day > planned
  if (late) return [reason('late', chainOf(start, all, 'latest'), today)]
  if (start.unknown) return [reason('at-risk', chainOf(start, all, 'unknown'), today)]
  const isBehind = phaseOf(start.entry) === 'late' || (start.own !== undefined && start.own < today)
  return isBehind ? [reason('at-risk', { between: [], hidden: false, end: start }, today)] : []
}

/** The items that a sentence names before the last one, and the last one. */
interface Chain {
  readonly between: readonly Expectation[]
  /** True when some items before the last one are left out. */
  readonly hidden: boolean
  readonly end: Expectation
}

/** The most items that a chain names before its last one. */
const MOST_BETWEEN = 5

function chainOf(
  start: Expectation,
  all: ReadonlyMap<string, Expectation>,
  way: 'latest' | 'unknown',
): Chain {
  const at = (key: string | undefined) => (key === undefined ? undefined : all.get(key))
  const end = at(start[way]?.end) ?? start
  const between: Expectation[] = []
  let each: Expectation | undefined = start
  while (each && each !== end && between.length < MOST_BETWEEN) {
    between.push(each)
    each = at((each[way] satisfies Way | undefined)?.next)
  }
  return { between, hidden: each !== undefined && each !== end, end }
}

function reason(
  state: ForecastReason['state'],
  { between, hidden, end }: Chain,
  today: Day,
): ForecastReason {
  const entries = [...new Set([...between, end])].map(({ entry }) => entry)
  const [first = '', ...others] = entries.map(({ id }) => code(id))
  const waits = others.map((name, at) => {
    const isLast = at === others.length - 1
    return `${at === 0 ? ' waits for' : ', which waits for'}${hidden && isLast ? ' others and at last' : ''} ${name}`
  })
  const text = `${first}${waits.join('')}${others.length > 0 ? ', which' : ''} ${stateOf(end, today)}`
  const day = end.day
  return { state, text, chain: entries.map(({ key }) => key), ...(day && { day }) }
}

/** Says what is known of an item's day: `is due in 2027-Q2`, `is delayed`, `has no target`. */
function stateOf({ entry, own }: Expectation, today: Day): string {
  const target = targetOf(entry.data)
  const status = statusOf(entry) ?? ''
  const late = phaseOf(entry) === 'late' ? ` and is ${code(status)}` : ''
  if (own === undefined) return `has no target${late}`
  const period = target !== undefined && lastDayOf(target) !== undefined ? target : undefined
  const when = period === undefined ? `on ${own}` : dueIn(period)
  const due = `${own < today ? 'was' : 'is'} due ${when}`
  return `${due}${late}`
}

function dueIn(target: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(target) ? `on ${code(target)}` : `in ${code(target)}`
}

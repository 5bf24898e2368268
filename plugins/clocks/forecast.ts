import { type Day, daysBetween } from '../basics/calendar.ts'
import { given } from '../basics/given.ts'
import { code } from '../basics/wording.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import { lastDayOf } from '../kinds/fields/target.ts'
import { targetOf } from '../kinds/item.ts'
import type { PolicyData } from '../kinds/policy.ts'
import type { ReleaseData } from '../kinds/release.ts'
import type { Phrase } from '../words/words.ts'
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
  /** The sentence: "`a` waits for `b`, which is due in `2027-Q2`". */
  readonly text: Phrase
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
    ...given({ planned, earliest, slack }),
  }
}

function latestFirst(a: ForecastReason, b: ForecastReason): number {
  return (a.day ?? '') < (b.day ?? '') ? 1 : -1
}

function passedReason(planned: Day | undefined, today: Day): readonly ForecastReason[] {
  if (planned === undefined || planned >= today) return []
  const values = { count: daysBetween(planned, today) }
  return [{ state: 'late', text: { key: 'forecast.passed', values }, chain: [], day: today }]
}

function tightReason(
  slack: number | undefined,
  policy: Pick<PolicyData, 'slack'> | undefined,
): readonly ForecastReason[] {
  const wanted = policy?.slack
  if (slack === undefined || wanted === undefined || slack < 0 || slack >= wanted) return []
  const text = { key: 'forecast.tight', values: { count: slack, wanted } } as const
  return [{ state: 'at-risk', text, chain: [] }]
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
  const [item = '', next, ...others] = entries.map(({ id }) => code(id))
  const more = others.map((id, at): Phrase => {
    const isAfterHidden = hidden && at === others.length - 1
    return { key: isAfterHidden ? 'forecast.chain.last' : 'forecast.chain.next', values: { id } }
  })
  const text: Phrase =
    next === undefined
      ? { key: 'forecast.item', values: { item, known: stateOf(end, today, 'is') } }
      : { key: 'forecast.chain', values: { item, next, more, known: stateOf(end, today, 'which') } }
  const day = end.day
  return { state, text, chain: entries.map(({ key }) => key), ...(day && { day }) }
}

/**
 * Returns what is known of an item's day, as a part of a sentence: `is due in 2027-Q2`, `was due
 * on 2026-11-01 and is delayed`, `which has no target`.
 */
function stateOf({ entry, own }: Expectation, today: Day, part: 'is' | 'which'): Phrase {
  const target = targetOf(entry.data)
  const status = phaseOf(entry) === 'late' ? code(statusOf(entry) ?? '') : undefined
  const late = status === undefined ? '' : '.late'
  const values: Readonly<Record<string, string>> = status === undefined ? {} : { status }
  if (own === undefined) return { key: `forecast.${part}.no-target${late}`, values }
  const isPeriod = target !== undefined && lastDayOf(target) !== undefined
  const due = own < today ? 'was-due' : 'due'
  return {
    key: `forecast.${part}.${due}${late}`,
    values: {
      ...values,
      when: isPeriod ? dueIn(target) : { key: 'forecast.on', values: { day: own } },
    },
  }
}

function dueIn(target: string): Phrase {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(target)
  return { key: isDay ? 'forecast.on' : 'forecast.in', values: { day: code(target) } }
}

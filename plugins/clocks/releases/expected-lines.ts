import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { parseLine, printLine } from '../../basics/version.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import { CADENCE_MONTHS } from './cadence.ts'
import { type LineClock, lineClocks } from './line-states.ts'
import { nextLine } from './next-version.ts'
import { newestFirst, type ReleaseHistory } from './release-history.ts'

/** The last day on which a line is supported. */
export interface SupportEnd {
  readonly on: Day
  /** True when no document names the day, so that it follows from the cadence. */
  readonly expected: boolean
}

/**
 * Adds the releases that are to come by the cadence of the policy in force: a day for each planned
 * line without one, and further lines until every line of today has ended. Without a policy or a
 * release, nothing is added.
 */
export function withExpected(history: ReleaseHistory): ReleaseHistory {
  const { releases, policies, today } = history
  const policy = policyInForce(policies, today)
  const [newest] = newestFirst(releases)
  const last = lastDay(releases)
  if (!policy || !newest || last === undefined) return history
  const months = CADENCE_MONTHS[policy.cadence]
  const undated = newestFirst(releases).filter(({ data }) => isUndated(data))
  const known = new Set(undated.map(({ data }) => data))
  const coming = undated.map(({ data }) => data).reverse()
  let { line } = newest
  for (let more = 0; more <= (policy.support?.security ?? 1); more += 1) {
    line = nextLine(line, policy)
    coming.push({ title: printLine(line), line: printLine(line), status: 'planned' })
  }
  let day = last
  const dated = coming.map((data) => {
    day = later(addMonths(day, months), today)
    return { ...data, on: day }
  })
  return { ...history, releases: [...releases.filter((each) => !known.has(each)), ...dated] }
}

/** Returns the last day of support of every line that is out or planned, and has an end. */
export function supportEnds(history: ReleaseHistory): ReadonlyMap<string, SupportEnd> {
  const known = new Map(lineClocks(history).map((clock) => [clock.line, endOf(clock)]))
  const ends = lineClocks(withExpected(history)).flatMap((clock) => {
    const on = endOf(clock)
    if (on === undefined || !known.has(clock.line)) return []
    return [[clock.line, { on, expected: known.get(clock.line) !== on }] as const]
  })
  return new Map(ends)
}

function endOf({ turns }: LineClock): Day | undefined {
  const from = turns.find(({ state }) => state === 'ended')?.from
  return from === undefined ? undefined : addDays(from, -1)
}

function isUndated({ line, on, status }: ReleaseData): boolean {
  return on === undefined && status !== 'released' && parseLine(line) !== undefined
}

function lastDay(releases: readonly ReleaseData[]): Day | undefined {
  return releases
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1)
}

/** Returns the day, or tomorrow when the day has passed without a release. */
function later(day: Day, today: Day): Day {
  return day > today ? day : addDays(today, 1)
}

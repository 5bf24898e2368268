import { type Day, daysBetween } from '../basics/calendar.ts'
import { parsePeriod } from '../basics/period.ts'
import { compareLines, parseLine } from '../basics/version.ts'
import type { ReleaseData } from '../kinds/release.ts'
import { shippedTerms } from './groups/group-terms.ts'
import { newestFirst } from './releases/release-history.ts'

/** The state of a dated promise on a day. */
export type Lateness =
  /** The promise is kept or given up, so it cannot be late. */
  | { readonly state: 'closed' }
  /** There is no target, or the target is a release line without a day. */
  | { readonly state: 'undated' }
  | { readonly state: 'on-time' | 'due-soon'; readonly due: Day; readonly daysLeft: number }
  | { readonly state: 'overdue'; readonly due: Day; readonly daysLate: number }

export interface Promised {
  /** The target: a quarter, month, day or release line. */
  readonly target?: string | undefined
  readonly open: boolean
}

interface LatenessInput {
  readonly today: Day
  /** The releases that give the day of a target which is a release line. */
  readonly releases?: readonly ReleaseData[]
  /** The days before a due day from which a promise is due soon. */
  readonly dueSoonDays?: number
}

/** Judges how a promise stands. It is still on time on its last day, and late from the next day. */
export function lateness(promised: Promised, input: LatenessInput): Lateness {
  const { dueSoonDays = shippedTerms().dueSoonDays } = input
  if (!promised.open) return { state: 'closed' }
  const due = dueDay(promised.target, input.releases ?? [])
  if (!due) return { state: 'undated' }
  const daysLeft = daysBetween(input.today, due)
  if (daysLeft < 0) return { state: 'overdue', due, daysLate: -daysLeft }
  return { state: daysLeft <= dueSoonDays ? 'due-soon' : 'on-time', due, daysLeft }
}

/**
 * Returns the last day of a target. For a release line, it is the day of its release or planned
 * release.
 */
export function dueDay(
  target: string | undefined,
  releases: readonly ReleaseData[],
): Day | undefined {
  if (target === undefined) return undefined
  const line = parseLine(target)
  if (!line) return parsePeriod(target)?.last
  return newestFirst(releases).find((release) => compareLines(release.line, line) === 0)?.data.on
}

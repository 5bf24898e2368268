import { type Day, daysBetween, parsePeriod } from '../basics/calendar.ts'
import { compareLines, parseLine } from '../basics/version.ts'
import { newestFirst, type ReleaseFacts } from './releases/release-history.ts'

/** How a dated promise stands on a day. */
export type Lateness =
  /** Done or given up: nothing is late any more. */
  | { readonly state: 'closed' }
  /** No target, or a release line without a day. */
  | { readonly state: 'undated' }
  | { readonly state: 'on-time' | 'due-soon'; readonly due: Day; readonly daysLeft: number }
  | { readonly state: 'overdue'; readonly due: Day; readonly daysLate: number }

export interface Promised {
  /** A quarter, month, day or release line. */
  readonly target?: string | undefined
  readonly open: boolean
}

interface LatenessInput {
  readonly today: Day
  /** Says when a release line that is a target is due. */
  readonly releases?: readonly ReleaseFacts[]
}

/** In days: what is due within a month is due soon, on pages and in `status` alike. */
const SOON = 30

/** A promise is kept on its last day, and late from the next. */
export function lateness(promised: Promised, input: LatenessInput): Lateness {
  if (!promised.open) return { state: 'closed' }
  const due = dueDay(promised.target, input.releases ?? [])
  if (!due) return { state: 'undated' }
  const daysLeft = daysBetween(input.today, due)
  if (daysLeft < 0) return { state: 'overdue', due, daysLate: -daysLeft }
  return { state: daysLeft <= SOON ? 'due-soon' : 'on-time', due, daysLeft }
}

/** The last day of a target; of a release line, the day it is released or planned for. */
export function dueDay(
  target: string | undefined,
  releases: readonly ReleaseFacts[],
): Day | undefined {
  if (target === undefined) return undefined
  const line = parseLine(target)
  if (!line) return parsePeriod(target)?.last
  return newestFirst(releases).find((release) => compareLines(release.line, line) === 0)?.facts.on
}

/** Everything that waits for `start`, directly or not, nearest first; `start` is not among it. */
export function heldUp<Key>(start: Key, waiting: (key: Key) => Iterable<Key>): Key[] {
  const seen = new Set([start])
  for (const key of seen) for (const next of waiting(key)) seen.add(next)
  return [...seen].slice(1)
}

import type { Day } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'
import type { Phrase } from '../../words/words.ts'
import type { GroupTerms } from './group-terms.ts'

/** All states of a group, from best to worst. Only an active group has running clocks. */
export const HEALTH_STATES = [
  'retired',
  'proposed',
  'active',
  'at-risk',
  'should-retire',
  'must-retire',
] as const
export type HealthState = (typeof HEALTH_STATES)[number]

/** A clock of a group that is running out or has run out. */
export interface HealthReason {
  readonly clock: 'quorum' | 'leadership' | 'leave' | 'silence' | 'completion'
  readonly state: HealthState
  /** A sentence that says what the charter shows. */
  readonly evidence: Phrase
  /** The path in the charter's data that the evidence comes from. */
  readonly path: readonly (string | number)[]
  /** The day from which the clock counts. Undefined when the charter does not name it. */
  readonly since?: Day
  /** The next state when nothing changes, and its first day. */
  readonly next?: { readonly state: HealthState; readonly on: Day }
}

/** A clock: judges a charter on a day, by the terms of the project. */
export type HealthClock = (
  group: GroupData,
  today: Day,
  terms?: GroupTerms,
) => readonly HealthReason[]

/**
 * Returns the index and the day of the fact with the latest day. Of two equal days, the later fact
 * counts. Returns undefined when no fact has a day.
 */
export function latest<Fact>(
  facts: readonly Fact[],
  dayOf: (fact: Fact) => Day | undefined,
): { readonly at: number; readonly day: Day } | undefined {
  const dated = facts.flatMap((fact, at) => {
    const day = dayOf(fact)
    return day === undefined ? [] : [{ at, day }]
  })
  return dated.reduce<(typeof dated)[number] | undefined>(
    (last, next) => (last && last.day > next.day ? last : next),
    undefined,
  )
}

import type { Day } from '../../basics/calendar.ts'

/** The fields of a group's charter that the clocks read. */
export interface GroupFacts {
  readonly type: 'sig' | 'wg' | 'committee' | 'user-group' | 'team'
  readonly status: 'proposed' | 'active' | 'retired'
  readonly formed?: Day | undefined
  readonly leads?: readonly LeadFacts[] | undefined
  readonly deliverables?: readonly DeliverableFacts[] | undefined
  readonly activity?: readonly ActivityFacts[] | undefined
  readonly retired?: { readonly on: Day } | undefined
}

export interface LeadFacts {
  readonly person: string
  readonly role: 'chair' | 'co-chair' | 'lead' | 'member-rep'
  /** The first day as a lead. Undefined means since the beginning of the group. */
  readonly since?: Day | undefined
  /** The last day as a lead. */
  readonly until?: Day | undefined
  readonly leave?: readonly LeaveFacts[] | undefined
}

/** An absence: its first day, its last day, and the person who covers. */
export interface LeaveFacts {
  readonly from: Day
  readonly to: Day
  readonly cover?: string | undefined
}

export interface DeliverableFacts {
  readonly title: string
  readonly url?: string | undefined
  readonly done?: Day | boolean | undefined
}

export interface ActivityFacts {
  readonly on: Day
  readonly what: 'meeting' | 'vote' | 'message' | 'deliverable'
  readonly quorum?: boolean | undefined
}

/** All standings of a group, from best to worst. Only an active group has running clocks. */
export const STANDINGS = [
  'retired',
  'proposed',
  'active',
  'at-risk',
  'should-retire',
  'must-retire',
] as const
export type Standing = (typeof STANDINGS)[number]

/** A clock of a group that is running out or has run out. */
export interface HealthReason {
  readonly rule: 'quorum-lapsed' | 'lead-missing' | 'leave-uncovered' | 'wg-silent' | 'wg-finished'
  readonly standing: Standing
  /** A sentence that says what the charter shows. */
  readonly evidence: string
  /** The path in the charter's data that the evidence comes from. */
  readonly path: readonly (string | number)[]
  /** The day from which the clock counts. Undefined when the charter does not name it. */
  readonly since?: Day
  /** The next standing when nothing changes, and its first day. */
  readonly next?: { readonly standing: Standing; readonly on: Day }
}

/** A clock: judges a charter on a day. */
export type HealthClock = (group: GroupFacts, today: Day) => readonly HealthReason[]

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

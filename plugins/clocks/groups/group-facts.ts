import type { Day } from '../../basics/calendar.ts'

/** What the clocks ask of a group's charter. */
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
  /** Their first day; where nobody wrote it down, they have led from the beginning. */
  readonly since?: Day | undefined
  /** Their last day. */
  readonly until?: Day | undefined
  readonly leave?: readonly LeaveFacts[] | undefined
}

/** First and last day away, and who stands in. */
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

/** Worst last. `proposed` and `retired` groups have no clocks running. */
export const STANDINGS = [
  'retired',
  'proposed',
  'active',
  'at-risk',
  'should-retire',
  'must-retire',
] as const
export type Standing = (typeof STANDINGS)[number]

/** One clock of a group that is running out, or has. */
export interface HealthReason {
  readonly rule: 'quorum-lapsed' | 'lead-missing' | 'leave-uncovered' | 'wg-silent' | 'wg-finished'
  readonly standing: Standing
  /** A sentence that says what was found in the charter. */
  readonly evidence: string
  /** The field of the charter that the evidence is taken from. */
  readonly path: readonly (string | number)[]
  /** The day the clock counts from; missing where the charter does not say. */
  readonly since?: Day
  /** What it comes to when nothing happens, and on which day. */
  readonly next?: { readonly standing: Standing; readonly on: Day }
}

/** One clock: looks at a charter on a day. */
export type HealthClock = (group: GroupFacts, today: Day) => readonly HealthReason[]

/** The place among a charter's list of what has the latest day; undefined when none has one. */
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

import type { Day } from '../../basics/calendar.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import type { Graph } from '../../graph/graph.ts'
import { governance } from '../../kinds/governance.ts'

/** The times that a project gives its groups, and the votes that it asks for. */
export interface GroupTerms {
  /** The months without a quorum after which a SIG should be retired, and must be. */
  readonly quorum: { readonly should: number; readonly must: number }
  /** The weeks in which a working group without a lead finds one. */
  readonly leaderlessWeeks: number
  /** The months of silence after which a working group ends. */
  readonly silentMonths: number
  /** The months of leave from which a lead needs a substitute. */
  readonly leaveMonths: number
  /** The months between two meetings of a SIG, at most. */
  readonly meetingMonths: number
  /** The share of the votes cast that approves a group: `2/3`. */
  readonly share: string
  /** The votes that the share is of. */
  readonly shareOf: 'cast' | 'members'
  /** The months before an end from which a group is at risk. */
  readonly warnMonths: number
  /** The weeks between two reports of a working group, at most. Undefined when none are asked. */
  readonly reportWeeks?: number | undefined
  /** The months of a term of those who lead. Undefined when terms have no end. */
  readonly termMonths?: number | undefined
  /** The days before a due day from which an item is due soon. */
  readonly dueSoonDays: number
  /** The number of organisations that the people of a SIG come from, at least. */
  readonly organisations: number
}

/**
 * The terms of Flyte's governance RFC, and days of warning, of which it says nothing. A governance
 * document may have others.
 */
export const FLYTE_TERMS: GroupTerms = {
  quorum: { should: 3, must: 6 },
  leaderlessWeeks: 6,
  silentMonths: 3,
  leaveMonths: 1,
  meetingMonths: 1,
  share: '2/3',
  shareOf: 'cast',
  warnMonths: 1,
  dueSoonDays: 30,
  organisations: 2,
}

/** Returns the terms in force on a day: those of the governance document, or else Flyte's. */
export function termsOn(graph: Graph, day: Day): GroupTerms {
  const all = graph.entries(governance).map(({ data }) => data)
  const data = policyInForce(all, day)
  if (!data) return FLYTE_TERMS
  return {
    quorum: data['quorum-months'] ?? FLYTE_TERMS.quorum,
    leaderlessWeeks: data['leaderless-weeks'] ?? FLYTE_TERMS.leaderlessWeeks,
    silentMonths: data['silent-months'] ?? FLYTE_TERMS.silentMonths,
    leaveMonths: data['leave-months'] ?? FLYTE_TERMS.leaveMonths,
    meetingMonths: data['meeting-months'] ?? FLYTE_TERMS.meetingMonths,
    share: data.majority ?? FLYTE_TERMS.share,
    shareOf: data['majority-of'] ?? FLYTE_TERMS.shareOf,
    warnMonths: data['warn-months'] ?? FLYTE_TERMS.warnMonths,
    reportWeeks: data['report-weeks'],
    termMonths: data['term-months'],
    dueSoonDays: data['due-soon-days'] ?? FLYTE_TERMS.dueSoonDays,
    organisations: data.organisations ?? FLYTE_TERMS.organisations,
  }
}

import type { Day } from '../../basics/calendar.ts'
import type { Graph } from '../../graph/graph.ts'
import { shippedGovernance } from '../../shipped/policies.ts'
import { type Demands, demandsOn } from './demands.ts'

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

/** Returns the terms in force on a day. What no governance document names, the shipped one does. */
export function termsOn(graph: Graph, day: Day): GroupTerms {
  return termsOf(demandsOn(graph, day))
}

/** Returns the terms of the document that Milepost brings. */
export function shippedTerms(): GroupTerms {
  return termsOf(shippedGovernance())
}

function termsOf(data: Demands): GroupTerms {
  return {
    quorum: data['quorum-months'],
    leaderlessWeeks: data['leaderless-weeks'],
    silentMonths: data['silent-months'],
    leaveMonths: data['leave-months'],
    meetingMonths: data['meeting-months'],
    share: data.majority,
    shareOf: data['majority-of'],
    warnMonths: data['warn-months'],
    reportWeeks: data['report-weeks'],
    termMonths: data['term-months'],
    dueSoonDays: data['due-soon-days'],
    organisations: data.organisations,
  }
}

import { addDays, type Day, daysBetween } from '../basics/calendar.ts'

/** The fields of an issue in a snapshot that the clocks read. */
export interface IssueFacts {
  readonly state: 'OPEN' | 'CLOSED'
  readonly labels: readonly { readonly name: string }[]
  readonly assignees: readonly { readonly login: string }[]
  readonly milestone?: { readonly title: string } | null
  readonly createdAt: Day
  readonly closedAt: Day | null
}

/**
 * The triage rules of a project: the label of a new issue, and the days within which it is removed.
 */
export interface TriageTerms {
  readonly label: string
  readonly days: number
  /** The label of an issue that is looked into before it gets a milestone, and the days for it. */
  readonly investigation: { readonly label: string; readonly days: number }
}

/** The state of an issue between opening and assignment. */
export type TriageState =
  | { readonly state: 'closed' | 'assigned' | 'unassigned' }
  | {
      readonly state: 'waiting' | 'overdue' | 'investigated' | 'investigated-too-long'
      readonly since: Day
      readonly due: Day
      readonly days: number
    }

/**
 * Judges the triage of an issue. A new issue has a label until the weekly triage; whoever removes
 * the label assigns the issue. One that cannot be judged yet is looked into, for some time. Source: Flyte's issue lifecycle and its release train.
 */
export function triageState(issue: IssueFacts, terms: TriageTerms, today: Day): TriageState {
  if (isClosedOn(issue, today)) return { state: 'closed' }
  const { createdAt: since } = issue
  const days = daysBetween(since, today)
  if (hasLabel(issue, terms.label)) {
    const state = days > terms.days ? 'overdue' : 'waiting'
    return { state, since, due: addDays(since, terms.days), days }
  }
  if (hasLabel(issue, terms.investigation.label) && !issue.milestone) {
    const most = terms.days + terms.investigation.days
    const state = days > most ? 'investigated-too-long' : 'investigated'
    return { state, since, due: addDays(since, most), days }
  }
  return { state: issue.assignees.length > 0 ? 'assigned' : 'unassigned' }
}

function hasLabel({ labels }: Pick<IssueFacts, 'labels'>, label: string): boolean {
  return labels.some(({ name }) => name.toLowerCase() === label.toLowerCase())
}

/** Says whether an issue is closed on a day. It was still open on days before it was closed. */
export function isClosedOn(
  { state, closedAt }: Pick<IssueFacts, 'state' | 'closedAt'>,
  day: Day,
): boolean {
  return state === 'CLOSED' && (closedAt === null || closedAt <= day)
}

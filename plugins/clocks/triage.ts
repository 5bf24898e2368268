import { addDays, type Day, daysBetween } from '../basics/calendar.ts'

/** What the clocks ask of an issue of a snapshot. */
export interface IssueFacts {
  readonly state: 'OPEN' | 'CLOSED'
  readonly labels: readonly { readonly name: string }[]
  readonly assignees: readonly { readonly login: string }[]
  readonly createdAt: Day
  readonly closedAt: Day | null
}

/** How a project triages: which label a new issue has, and within how many days it loses it. */
export interface TriageTerms {
  readonly label: string
  readonly days: number
}

/** Where an issue is on its way from being opened to being somebody's. */
export type TriageState =
  | { readonly state: 'closed' | 'assigned' | 'unassigned' }
  | {
      readonly state: 'waiting' | 'overdue'
      readonly since: Day
      readonly due: Day
      readonly days: number
    }

/**
 * A new issue has a label until it is triaged, which happens once a week; who takes the label off
 * assigns the issue. Source: Flyte's issue lifecycle and its release train.
 */
export function triageState(issue: IssueFacts, terms: TriageTerms, today: Day): TriageState {
  if (isClosedOn(issue, today)) return { state: 'closed' }
  const label = terms.label.toLowerCase()
  if (!issue.labels.some(({ name }) => name.toLowerCase() === label)) {
    return { state: issue.assignees.length > 0 ? 'assigned' : 'unassigned' }
  }
  const { createdAt: since } = issue
  const days = daysBetween(since, today)
  const state = days > terms.days ? 'overdue' : 'waiting'
  return { state, since, due: addDays(since, terms.days), days }
}

/** Judged on a day in the past, an issue that has been closed since is still open. */
export function isClosedOn(
  { state, closedAt }: Pick<IssueFacts, 'state' | 'closedAt'>,
  day: Day,
): boolean {
  return state === 'CLOSED' && (closedAt === null || closedAt <= day)
}

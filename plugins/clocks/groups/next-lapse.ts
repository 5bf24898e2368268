import { addDays, addMonths, type Day, daysBetween } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'
import { groupHealth } from './group-health.ts'
import { type GroupTerms, shippedTerms } from './group-terms.ts'
import { HEALTH_STATES, type HealthReason } from './health-reason.ts'

/** The day from which a group's health is worse if nothing changes, with the reason. */
export interface NextLapse {
  readonly on: Day
  readonly reason: HealthReason
}

/**
 * Finds the next day on which the state gets worse. Returns undefined when that does not happen
 * before every clock has run out, or when the group is not active.
 */
export function nextLapse(
  group: GroupData,
  today: Day,
  terms: GroupTerms = shippedTerms(),
): NextLapse | undefined {
  const present = HEALTH_STATES.indexOf(groupHealth(group, today, terms).state)
  if (group.status !== 'active') return undefined
  const furthest = furthestDays(today, terms)
  for (let ahead = 1; ahead <= furthest; ahead++) {
    const on = addDays(today, ahead)
    const [reason] = groupHealth(group, on, terms).reasons
    if (reason && HEALTH_STATES.indexOf(reason.state) > present) return { on, reason }
  }
  return undefined
}

/** Counts the days after which every clock of a charter has run out. */
function furthestDays(today: Day, { quorum, silentMonths, leaderlessWeeks }: GroupTerms): number {
  const months = Math.max(quorum.must, silentMonths) + 1
  return Math.max(daysBetween(today, addMonths(today, months)), (leaderlessWeeks + 1) * 7)
}

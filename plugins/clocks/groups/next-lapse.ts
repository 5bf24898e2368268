import { addDays, type Day } from '../../basics/calendar.ts'
import { type GroupFacts, type HealthReason, STANDINGS } from './group-facts.ts'
import { groupHealth } from './group-health.ts'

/** The day from which a group's standing is worse if nothing changes, with the reason. */
export interface NextLapse {
  readonly on: Day
  readonly reason: HealthReason
}

/** The furthest day to look ahead: by then, every clock of a charter has run out. */
const FURTHEST_DAYS = 190

/**
 * Finds the next day on which the standing gets worse. Returns undefined when that does not happen
 * within half a year, or when the group is not active.
 */
export function nextLapse(group: GroupFacts, today: Day): NextLapse | undefined {
  const present = STANDINGS.indexOf(groupHealth(group, today).standing)
  if (group.status !== 'active') return undefined
  for (let ahead = 1; ahead <= FURTHEST_DAYS; ahead++) {
    const on = addDays(today, ahead)
    const [reason] = groupHealth(group, on).reasons
    if (reason && STANDINGS.indexOf(reason.standing) > present) return { on, reason }
  }
  return undefined
}

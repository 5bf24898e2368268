import { addDays, type Day } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'
import { groupHealth } from './group-health.ts'
import { HEALTH_STATES, type HealthReason } from './health-reason.ts'

/** The day from which a group's health is worse if nothing changes, with the reason. */
export interface NextLapse {
  readonly on: Day
  readonly reason: HealthReason
}

/** The furthest day to look ahead: by then, every clock of a charter has run out. */
const FURTHEST_DAYS = 190

/**
 * Finds the next day on which the state gets worse. Returns undefined when that does not happen
 * within half a year, or when the group is not active.
 */
export function nextLapse(group: GroupData, today: Day): NextLapse | undefined {
  const present = HEALTH_STATES.indexOf(groupHealth(group, today).state)
  if (group.status !== 'active') return undefined
  for (let ahead = 1; ahead <= FURTHEST_DAYS; ahead++) {
    const on = addDays(today, ahead)
    const [reason] = groupHealth(group, on).reasons
    if (reason && HEALTH_STATES.indexOf(reason.state) > present) return { on, reason }
  }
  return undefined
}

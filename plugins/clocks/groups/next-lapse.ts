import { addDays, type Day } from '../../basics/calendar.ts'
import { type GroupFacts, type HealthReason, STANDINGS } from './group-facts.ts'
import { groupHealth } from './group-health.ts'

/** The day from which a group does worse, when nothing happens until then, and why. */
export interface NextLapse {
  readonly on: Day
  readonly reason: HealthReason
}

/** Every clock of a charter has run out within half a year. */
const FURTHEST_DAYS = 190

/** Undefined where nothing lapses in the half year to come, or the group has no clock running. */
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

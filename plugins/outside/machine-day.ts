import { type Day, dayOfInstant } from '../basics/calendar.ts'

/** Returns the present day in UTC. A run asks for it once and hands it to all that need a day. */
export function machineDay(): Day {
  return dayOfInstant(new Date())
}

import type { Day } from '../basics/calendar.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** Writes a day in words: `30 June 2020`. */
export function longDay(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`
}

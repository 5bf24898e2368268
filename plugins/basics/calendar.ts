/** A calendar day as `YYYY-MM-DD`. Days compare as text. No time zone is involved anywhere. */
export type Day = string & { readonly __is: 'day' }

const DAY_MS = 86_400_000
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
/** The first day of all, before everything that a project dates. */
export const FIRST_DAY = known('0000-01-01')
const LAST_DAY = known('9999-12-31')

/** Returns the text as a day, or undefined when the calendar has no such day (`2026-02-30`). */
export function parseDay(text: string): Day | undefined {
  const parts = DAY.exec(text)
  if (!parts) return undefined
  const month = Number(parts[2])
  const day = Number(parts[3])
  if (month < 1 || month > 12 || day < 1) return undefined
  return day <= daysInMonth(Number(parts[1]), month) ? known(text) : undefined
}

/** Reads a day that must exist. Throws a `RangeError` for other text. */
export function requireDay(text: string): Day {
  const day = parseDay(text)
  if (day) return day
  throw new RangeError(`Expected a day that exists, written YYYY-MM-DD, not \`${text}\`.`)
}

/** Returns the day `days` later, earlier when negative. Stays within the years 0000 to 9999. */
export function addDays(day: Day, days: number): Day {
  return fromSerial(serial(day) + days)
}

/**
 * Returns the day of the month `monthsLater`. When that month is too short, returns its last day:
 * one month after 31 January is 28 or 29 February. Stays within the years 0000 to 9999.
 */
export function addMonths(day: Day, monthsLater: number): Day {
  const year = Number(day.slice(0, 4))
  const index = Number(day.slice(5, 7)) - 1 + monthsLater
  const targetYear = year + Math.floor(index / 12)
  const targetMonth = (((index % 12) + 12) % 12) + 1
  if (targetYear < 0) return FIRST_DAY
  if (targetYear > 9999) return LAST_DAY
  const date = Math.min(Number(day.slice(8)), daysInMonth(targetYear, targetMonth))
  return dayOf(targetYear, targetMonth, date)
}

/** Counts the days from `from` to `to`. The count is negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from)
}

/** Counts the whole months from `from` to a later day, and the days that are left over. */
export function monthsBetween(
  from: Day,
  to: Day,
): { readonly months: number; readonly days: number } {
  const apart = monthOf(to) - monthOf(from)
  const months = addMonths(from, apart) > to ? apart - 1 : apart
  return { months, days: daysBetween(addMonths(from, months), to) }
}

/** Returns the day of the week: 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: Day): number {
  // The first day of 1970 was a Thursday.
  return (((serial(day) + 3) % 7) + 7) % 7
}

/** Returns the day of a moment, in UTC. */
export function dayOfInstant(instant: Date): Day {
  return known(instant.toISOString().slice(0, 10))
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function dayOf(year: number, month: number, day: number): Day {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return known(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** Takes a text for the day that it is known to be. */
function known(text: string): Day {
  return text as Day
}

function serial(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

function fromSerial(days: number): Day {
  if (days < serial(FIRST_DAY)) return FIRST_DAY
  if (days > serial(LAST_DAY)) return LAST_DAY
  return dayOfInstant(new Date(days * DAY_MS))
}

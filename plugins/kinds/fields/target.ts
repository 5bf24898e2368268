import type { Day } from '../../basics/calendar.ts'
import { parsePeriod } from '../../basics/period.ts'
import { compareLines, parseLine } from '../../basics/version.ts'

/**
 * Returns the last day of a target. A release line alone has no day, so the result is undefined.
 */
export function lastDayOf(target: string): Day | undefined {
  return parsePeriod(target)?.last
}

/**
 * Says whether one target is due after the other. A day and a release line cannot be compared:
 * false.
 */
export function isLater(target: string, than: string): boolean {
  if (target === than) return false
  const [day, otherDay] = [lastDayOf(target), lastDayOf(than)]
  if (day && otherDay) return day > otherDay
  const [line, otherLine] = [parseLine(target), parseLine(than)]
  return line !== undefined && otherLine !== undefined && compareLines(line, otherLine) > 0
}

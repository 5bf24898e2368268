import { type Day, parsePeriod } from '../basics/calendar.ts'
import { compareLines, parseLine } from '../basics/version.ts'

/** The day by which a target of days is to be met. A release line names none by itself. */
export function lastDayOf(target: string): Day | undefined {
  return parsePeriod(target)?.last
}

/** Whether one target is due after the other; false where a day and a release line cannot tell. */
export function isLater(target: string, than: string): boolean {
  if (target === than) return false
  const [day, otherDay] = [lastDayOf(target), lastDayOf(than)]
  if (day && otherDay) return day > otherDay
  const [line, otherLine] = [parseLine(target), parseLine(than)]
  return line !== undefined && otherLine !== undefined && compareLines(line, otherLine) > 0
}

import { addDays, addMonths, type Day, requireDay, weekdayOf } from '../../basics/calendar.ts'
import { WEEKDAYS } from '../../kinds/fields/charter-parts.ts'
import type { Meeting } from '../../kinds/group.ts'

/** The rhythm of a meeting: every so many weeks, or on one weekday of every so many months. */
export interface Rhythm {
  /** The day of the first meeting that is counted. */
  readonly first: Day
  readonly unit: 'week' | 'month'
  readonly every: number
  /** The day of the week, 0 for Monday. */
  readonly weekday: number
  /** The week of the month, -1 for the last. Only months have one. */
  readonly week?: Week
}

type Week = 1 | 2 | 3 | 4 | -1

const EVERY = {
  weekly: { unit: 'week', every: 1 },
  biweekly: { unit: 'week', every: 2 },
  monthly: { unit: 'month', every: 1 },
  bimonthly: { unit: 'month', every: 2 },
  quarterly: { unit: 'month', every: 3 },
} as const satisfies Readonly<Record<Exclude<Meeting['cadence'], 'dated'>, object>>

const WEEKS: Readonly<Record<NonNullable<Meeting['week']>, Week>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: -1,
}

/**
 * Returns the rhythm of a meeting. Returns undefined when its days are not known: a weekly meeting
 * needs `day`, a monthly one `day` and `week`, every other one `from`. A dated one has none. `since` is a day from which
 * meetings without `from` are counted.
 */
export function rhythmOf(meeting: Meeting, since: Day): Rhythm | undefined {
  const { cadence, day, week, from } = meeting
  if (cadence === 'dated') return undefined
  const { unit, every } = EVERY[cadence]
  const weekday = day ? WEEKDAYS.indexOf(day) : from && weekdayOf(from)
  if (weekday === undefined || (every > 1 && from === undefined)) return undefined
  if (unit === 'week') return { unit, every, weekday, first: from ?? onOrAfter(since, weekday) }
  const number = week ? WEEKS[week] : from && weekIn(from)
  if (number === undefined) return undefined
  const rhythm = { unit, every, weekday, week: number, first: from ?? since }
  return { ...rhythm, first: daysOf(rhythm, from ?? since).next().value ?? rhythm.first }
}

/** Returns the days of the next meetings, on or after a day. */
export function nextMeetings(rhythm: Rhythm, from: Day, most: number): readonly Day[] {
  const days: Day[] = []
  for (const day of daysOf(rhythm, from)) {
    days.push(day)
    if (days.length === most) break
  }
  return days
}

/** Returns the days of the next meetings on or after a day, of a meeting with any cadence. */
export function meetingDays(
  meeting: Meeting,
  { since, from, most }: { readonly since: Day; readonly from: Day; readonly most: number },
): readonly Day[] {
  const { dates } = meeting
  if (dates)
    return dates
      .filter((day) => day >= from)
      .toSorted()
      .slice(0, most)
  const rhythm = rhythmOf(meeting, since)
  return rhythm ? nextMeetings(rhythm, from, most) : []
}

function* daysOf(rhythm: Rhythm, from: Day): Generator<Day, undefined> {
  for (let turn = turnsBefore(rhythm, from); ; turn += 1) {
    const day = dayOfTurn(rhythm, turn)
    if (day >= LAST) return
    if (day >= from && day >= rhythm.first) yield day
  }
}

/** A day near the end of the calendar, after which no meeting is counted. */
const LAST = requireDay('9990-01-01')

/** Returns the number of a turn that is not after a day. */
function turnsBefore({ first, unit, every }: Rhythm, from: Day): number {
  if (from <= first) return 0
  const months = 12 * (year(from) - year(first)) - 12
  const apart = unit === 'week' ? Math.floor((months * 30.4) / 7) : months
  return Math.max(0, Math.floor(apart / every) - 1)
}

function year(day: Day): number {
  return Number(day.slice(0, 4))
}

function dayOfTurn({ first, unit, every, weekday, week = 1 }: Rhythm, turn: number): Day {
  if (unit === 'week') return addDays(first, 7 * every * turn)
  const start = addMonths(requireDay(`${first.slice(0, 8)}01`), every * turn)
  if (week > 0) return addDays(onOrAfter(start, weekday), 7 * (week - 1))
  return addDays(onOrAfter(addMonths(start, 1), weekday), -7)
}

/** Returns the first day with the given weekday that is not before a day. */
function onOrAfter(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** Returns the week of a day in its month. A fifth week is the last. */
function weekIn(day: Day): Week {
  const number = Math.ceil(Number(day.slice(8)) / 7)
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : -1
}

import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { instantIn } from '../../basics/time-zone.ts'
import { capitalized, count, enumerate } from '../../basics/wording.ts'
import { meetingDays } from '../../clocks/groups/meeting-days.ts'
import type { Meeting } from '../../kinds/group.ts'
import type { LinkRow } from '../link-row.ts'
import { webLink } from '../web-link.ts'

/** A regular meeting of a group. */
export interface MeetingRow {
  readonly title: string
  /** The time in words: `every week on Monday, 14:30 UTC, 30 minutes`. */
  readonly when: string
  /** The next meetings, as far as the charter settles their days. */
  readonly next: readonly MeetingTime[]
  readonly links: readonly LinkRow[]
}

/** One meeting to come. */
export interface MeetingTime {
  /** The day and the time in the zone of the meeting: `2026-12-09, 17:00`. */
  readonly text: string
  /** The moment, if the zone is known: `2026-12-09T22:00Z`. Otherwise the same for programs. */
  readonly datetime: string
}

/** The days between which meetings are counted: the first of the group, and the day of the page. */
export interface MeetingDays {
  readonly since: Day
  readonly from: Day
}

const MOST_NEXT = 3

const CADENCES: Readonly<Record<Meeting['cadence'], string>> = {
  weekly: 'every week',
  biweekly: 'every two weeks',
  monthly: 'every month',
  bimonthly: 'every two months',
  quarterly: 'every quarter',
  dated: 'on days of its own',
}

/** Returns a meeting in words. Without days, the next meetings are left out. */
export function meetingRow(meeting: Meeting, days?: MeetingDays): MeetingRow {
  const { title, cadence, time, tz, minutes, dates } = meeting
  const at = [time, tz].filter(Boolean).join(' ')
  const regular = CADENCES[cadence] + weekdayOf(meeting)
  const parts = [
    dates ? `on ${enumerate(dates.toSorted(), 'and')}` : regular,
    at,
    minutes === undefined ? '' : count(minutes, 'minute'),
  ]
  const next = days ? meetingDays(meeting, { ...days, most: MOST_NEXT }) : []
  return {
    title,
    when: parts.filter(Boolean).join(', '),
    next: next.map((day) => timeOf(day, meeting)),
    links: linksOf(meeting),
  }
}

function timeOf(day: Day, { time, tz }: Meeting): MeetingTime {
  if (time === undefined) return { text: day, datetime: day }
  const text = `${day}, ${time}`
  if (tz === undefined) return { text, datetime: `${day}T${time}` }
  return { text, datetime: `${instantIn(day, time, tz).toISOString().slice(0, 16)}Z` }
}

/** Returns the day of the week in words: ` on the second Thursday`. */
function weekdayOf({ day, week }: Meeting): string {
  if (day === undefined) return ''
  return week === undefined ? ` on ${capitalized(day)}` : ` on the ${week} ${capitalized(day)}`
}

function linksOf({ url, notes, recordings }: Meeting): readonly LinkRow[] {
  const links = given({ Join: url, Notes: notes, Recordings: recordings })
  return Object.entries(links).map(([title, address]) => webLink(address, title))
}

import type { Day } from '../../basics/calendar.ts'
import { instantIn } from '../../basics/time-zone.ts'
import { meetingDays } from '../../clocks/groups/meeting-days.ts'
import type { Meeting } from '../../kinds/group.ts'
import type { Words } from '../../words/words.ts'
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

/** Returns a meeting in words. Without days, the next meetings are left out. */
export function meetingRow(meeting: Meeting, t: Words, days?: MeetingDays): MeetingRow {
  const { title, cadence, time, tz, minutes, dates } = meeting
  const at = [time, tz].filter(Boolean).join(' ')
  const parts = [
    dates
      ? t('meeting.dates', { days: t.list(dates.toSorted().map(t.day)) })
      : regularly(t, t(`cadence.${cadence}`), meeting),
    at,
    minutes === undefined ? '' : t('minutes', { count: minutes }),
  ]
  const next = days ? meetingDays(meeting, { ...days, most: MOST_NEXT }) : []
  return {
    title,
    when: parts.filter(Boolean).join(', '),
    next: next.map((day) => timeOf(t.day(day), day, meeting)),
    links: linksOf(t, meeting),
  }
}

function timeOf(dayText: string, day: Day, { time, tz }: Meeting): MeetingTime {
  if (time === undefined) return { text: dayText, datetime: day }
  const text = `${dayText}, ${time}`
  if (tz === undefined) return { text, datetime: `${day}T${time}` }
  return { text, datetime: `${instantIn(day, time, tz).toISOString().slice(0, 16)}Z` }
}

/** Returns the rhythm with the day of the week: `every month on the second Thursday`. */
function regularly(t: Words, cadence: string, { day, week }: Meeting): string {
  if (day === undefined) return cadence
  const weekday = t.named('weekday', day)
  return week === undefined
    ? t('meeting.on', { cadence, weekday })
    : t('meeting.on-week', { cadence, weekday, week: t.named('week', String(week)) })
}

function linksOf(t: Words, { url, notes, recordings }: Meeting): readonly LinkRow[] {
  const links = [
    ['meeting.join', url],
    ['meeting.notes', notes],
    ['meeting.recordings', recordings],
  ] as const
  return links.flatMap(([key, address]) => (address === undefined ? [] : webLink(address, t(key))))
}

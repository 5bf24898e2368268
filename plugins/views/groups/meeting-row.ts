import { given } from '../../basics/given.ts'
import { capitalized, count, enumerate } from '../../basics/wording.ts'
import type { Meeting } from '../../kinds/group.ts'
import type { LinkRow } from '../link-row.ts'
import { webLink } from '../web-link.ts'

/** A regular meeting of a group. */
export interface MeetingRow {
  readonly title: string
  /** The time in words: `every week on Monday, 14:30 UTC, 30 minutes`. */
  readonly when: string
  readonly links: readonly LinkRow[]
}

const CADENCES: Readonly<Record<Meeting['cadence'], string>> = {
  weekly: 'every week',
  biweekly: 'every two weeks',
  monthly: 'every month',
  bimonthly: 'every two months',
  quarterly: 'every quarter',
  dated: 'on days of its own',
}

export function meetingRow(meeting: Meeting): MeetingRow {
  const { title, cadence, time, tz, minutes, dates } = meeting
  const at = [time, tz].filter(Boolean).join(' ')
  const regular = CADENCES[cadence] + weekdayOf(meeting)
  const parts = [
    dates ? `on ${enumerate(dates.toSorted(), 'and')}` : regular,
    at,
    minutes === undefined ? '' : count(minutes, 'minute'),
  ]
  return { title, when: parts.filter(Boolean).join(', '), links: linksOf(meeting) }
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

import { given } from '../basics/given.ts'
import { capitalized, count } from '../basics/wording.ts'
import type { GroupData } from '../kinds/group.ts'
import type { LinkRow } from './link-row.ts'
import { webLink } from './web-link.ts'

type Meeting = NonNullable<GroupData['meetings']>[number]

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
}

export function meetingRow(meeting: Meeting): MeetingRow {
  const { title, cadence, day, time, tz, minutes } = meeting
  const on = day ? ` on ${capitalized(day)}` : ''
  const at = [time, tz].filter(Boolean).join(' ')
  const parts = [CADENCES[cadence] + on, at, minutes === undefined ? '' : count(minutes, 'minute')]
  return { title, when: parts.filter(Boolean).join(', '), links: linksOf(meeting) }
}

function linksOf({ url, notes, recordings }: Meeting): readonly LinkRow[] {
  const links = given({ Join: url, Notes: notes, Recordings: recordings })
  return Object.entries(links).map(([title, address]) => webLink(address, title))
}

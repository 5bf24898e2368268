import { expect, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import { followedBy } from '../../plugins/exports/follow.ts'
import { icalendar } from '../../plugins/exports/icalendar.ts'
import { mdx } from '../vocabulary.ts'
import { published } from './published.ts'

/** Writes the calendar of a group that has these meetings. */
async function calendarWith(...meetings: readonly string[]): Promise<string> {
  const front = `title: G\ntype: team\nstatus: active\nformed: 2026-01-05\nmeetings:\n${meetings.map((meeting) => `  - { ${meeting} }`).join('\n')}`
  return followedBy(await published({ 'groups/g.mdx': mdx(front) }), 'g').calendar()
}

const lines = (text: string) => text.trimEnd().split('\r\n')

test('a weekly meeting without an hour takes a day without keeping anybody busy, and the calendar says its name twice', async () => {
  const text = await calendarWith('title: Sync, cadence: weekly, day: saturday, from: 2026-01-10')
  expect(lines(text)).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Milepost//Milepost//EN",
      "NAME;VALUE=TEXT:Example: G",
      "X-WR-CALNAME;VALUE=TEXT:Example: G",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D",
      "BEGIN:VEVENT",
      "UID:tag:example.org\\,2026:group%3Ag/meeting/1",
      "DTSTAMP:20260105T000000Z",
      "DTSTART;VALUE=DATE:20260110",
      "DTEND;VALUE=DATE:20260111",
      "RRULE:FREQ=WEEKLY;BYDAY=SA",
      "SUMMARY:Sync",
      "DESCRIPTION:G\\nhttps://example.org/groups/g/",
      "URL:https://example.org/groups/g/",
      "CATEGORIES:meeting",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
    ]
  `)
})

test('meetings with an hour have their zone: that of the world, one with a definition, or none', async () => {
  const text = await calendarWith(
    'title: World, cadence: weekly, day: sunday, from: 2026-01-11, time: "09:30", tz: Etc/UTC, minutes: 45',
    'title: Berlin, cadence: monthly, week: first, day: monday, time: "10:00", tz: Europe/Berlin',
    'title: Anywhere, cadence: weekly, day: friday, from: 2026-01-09, time: "11:00"',
    'title: Once, cadence: dated, dates: [2026-12-01], time: "12:00", tz: Europe/Berlin, minutes: 90',
  )
  const kept =
    /^(?:TZID|BEGIN:(?!STANDARD|DAYLIGHT)|SUMMARY|DTSTART.*2026|DTEND|DURATION|RRULE.*(?:WEEKLY|BYDAY=1MO)|TRANSP|CATEGORIES)/
  expect(lines(text).filter((line) => kept.test(line))).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Berlin",
      "BEGIN:VEVENT",
      "DTSTART;TZID=Europe/Berlin:20260105T100000",
      "RRULE:FREQ=MONTHLY;BYDAY=1MO",
      "SUMMARY:Berlin",
      "CATEGORIES:meeting",
      "TRANSP:OPAQUE",
      "BEGIN:VEVENT",
      "DTSTART:20260109T110000",
      "RRULE:FREQ=WEEKLY;BYDAY=FR",
      "SUMMARY:Anywhere",
      "CATEGORIES:meeting",
      "TRANSP:OPAQUE",
      "BEGIN:VEVENT",
      "DTSTART:20260111T093000Z",
      "DURATION:PT45M",
      "RRULE:FREQ=WEEKLY;BYDAY=SU",
      "SUMMARY:World",
      "CATEGORIES:meeting",
      "TRANSP:OPAQUE",
      "BEGIN:VEVENT",
      "DTSTART;TZID=Europe/Berlin:20261201T120000",
      "DURATION:PT90M",
      "SUMMARY:Once",
      "CATEGORIES:meeting",
      "TRANSP:OPAQUE",
    ]
  `)
})

test('a zone that only begins like that of the world has a definition', async () => {
  const text = await calendarWith(
    'title: Hour, cadence: weekly, day: sunday, from: 2026-01-11, time: "09:30", tz: Etc/GMT+1',
  )
  expect(lines(text)).toContain('DTSTART;TZID=Etc/GMT+1:20260111T093000')
  expect(lines(text)).toContain('TZID:Etc/GMT+1')
})

test('a day that no calendar can hold is not its stamp', async () => {
  const project = await published({ 'process/a.mdx': mdx('title: A') })
  const [about] = project.graph.nodes
  if (!about) throw new Error('There is no document.')
  const stampOf = (stamp: string, day = '2026-01-01') => {
    const fixed = { id: 'process:a/x', what: 'target', title: 'A', text: '', of: [] } as const
    const text = icalendar(
      [{ ...fixed, about, day: day as Day, stamp: stamp as Day }],
      project,
      'A',
    )
    return lines(text).find((line) => line.startsWith('DTSTAMP'))
  }
  expect(stampOf('2025-12-31')).toBe('DTSTAMP:20251231T000000Z')
  expect(stampOf('1000-01-01')).toBe('DTSTAMP:10000101T000000Z')
  for (const stamp of ['0999-12-31', '9999-12-31'])
    expect(stampOf(stamp)).toBe('DTSTAMP:20260101T000000Z')
  expect(stampOf('2025-12-31', '9999-12-31')).toBeUndefined()
})

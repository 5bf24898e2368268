import ical from 'node-ical'
import { expect, test } from 'vitest'
import { followed, followedBy } from '../../plugins/exports/follow.ts'
import { milepost } from '../cli/terminal.ts'
import { type Files, mdx } from '../vocabulary.ts'
import { PROJECT, published } from './published.ts'

async function calendarOf(id?: string, documents: Files = PROJECT): Promise<string> {
  return followedBy(await published(documents), id).calendar()
}

/** Reads a calendar with a parser of another make: a row for each event. */
function events(text: string): readonly string[] {
  return Object.values(ical.sync.parseICS(text)).flatMap((part) => {
    if (part?.type !== 'VEVENT') return []
    const when = part.datetype === 'date' ? part.start.toDateString() : part.start.toISOString()
    return [`${when} | ${part.summary} | ${part.rrule?.toString().split('\n').at(-1) ?? '–'}`]
  })
}

test('a program of another make reads releases, due days, meetings and lapses', async () => {
  expect(events(await calendarOf())).toMatchInlineSnapshot(`
    [
      "2026-01-08T09:30:00.000Z | Office hours | RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
      "2026-01-14T22:00:00.000Z | Core | RRULE:FREQ=MONTHLY;BYDAY=2WE",
      "Tue Jun 30 2026 | Release 1.2 | –",
      "Mon Jul 20 2026 | engine 1.2.1 (security) | –",
      "Wed Sep 30 2026 | Release 1.2: security fixes only | –",
      "Wed Sep 30 2026 | Release 1.3 | –",
      "Wed Mar 31 2027 | Due: Fast start | –",
    ]
  `)
})

test('a group, a person and a roadmap have calendars of their own', async () => {
  const rows = async (id: string) => events(await calendarOf(id)).map((row) => row.split(' | ')[1])
  expect({
    core: await rows('core'),
    ada: await rows('ada'),
    plan: await rows('plan'),
  }).toMatchInlineSnapshot(`
    {
      "ada": [
        "Office hours",
        "Core",
        "Due: Fast start",
      ],
      "core": [
        "Office hours",
        "Core",
        "Due: Fast start",
      ],
      "plan": [
        "Due: Fast start",
      ],
    }
  `)
})

test('a meeting keeps its hour in its own zone when clocks change', async () => {
  const parts = Object.values(ical.sync.parseICS(await calendarOf('core')))
  const meeting = parts.find((part) => part?.type === 'VEVENT' && part.summary === 'Core')
  if (meeting?.type !== 'VEVENT') throw new Error('There is no meeting.')
  const days = meeting.rrule?.between(new Date('2026-10-01'), new Date('2027-04-01')) ?? []
  expect(days.map((day) => day.toISOString())).toMatchInlineSnapshot(`
    [
      "2026-10-14T21:00:00.000Z",
      "2026-11-11T22:00:00.000Z",
      "2026-12-09T22:00:00.000Z",
      "2027-01-13T22:00:00.000Z",
      "2027-02-10T22:00:00.000Z",
      "2027-03-10T22:00:00.000Z",
    ]
  `)
})

test('every line has the length and the end that the standard asks for', async () => {
  const text = await calendarOf()
  const lines = text.split('\r\n')
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines.filter((each) => each.startsWith('DTSTAMP'))) {
    expect(line).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/)
  }
})

test('the text of an author stays text', async () => {
  const title = 'X\\\\, ; END:VEVENT <b> é'
  const documents = {
    ...PROJECT,
    'roadmap/items/fast.mdx': mdx(
      `title: ${JSON.stringify(title)}\nroadmap: plan\nhistory: [{ status: planned, target: 2027-Q1, on: 2026-02-03 }]`,
    ),
  }
  const rows = events(await calendarOf('plan', documents))
  expect(rows).toEqual([`Wed Mar 31 2027 | Due: ${title} | –`])
})

test('equal documents give equal bytes, on another day too', async () => {
  const [one, two] = [
    await published(),
    await published(PROJECT, undefined, { today: '2026-11-21' }),
  ]
  const texts = (of: typeof one) => followed(of).map(({ calendar }) => calendar())
  expect(texts(two)).toEqual(texts(one))
  expect(texts(one)).toHaveLength(4)
})

test('an unknown group, person or roadmap is an error with the nearest id', async () => {
  const files = Object.fromEntries(
    Object.entries(PROJECT).map(([path, text]) => [`content/${path}`, text]),
  )
  expect(await milepost('export calendar --of cor', files)).toMatchObject({
    exit: 2,
    err: 'milepost: Cannot find a group, person or roadmap `cor`; did you mean `core`?\n',
  })
  const { exit, out } = await milepost('export calendar --of core', files)
  expect({ exit, events: events(out).length }).toEqual({ exit: 0, events: 3 })
})

test('days of meetings that a charter does not settle are left out', async () => {
  const group = (meeting: string) => ({
    'groups/g.mdx': mdx(
      `title: G\ntype: team\nstatus: active\nmeetings: [{ title: M, ${meeting} }]`,
    ),
  })
  const rows = async (meeting: string) => events(await calendarOf('g', group(meeting)))
  expect({
    weekly: await rows('cadence: weekly, day: friday'),
    biweekly: await rows('cadence: biweekly, day: friday'),
    monthly: await rows('cadence: monthly, day: friday'),
    last: await rows('cadence: monthly, day: friday, week: last'),
    quarterly: await rows('cadence: quarterly, from: 2026-01-30'),
    dated: await rows('cadence: dated, dates: [2026-12-01, 2027-02-02]'),
  }).toMatchInlineSnapshot(`
    {
      "biweekly": [],
      "dated": [
        "Tue Dec 01 2026 | M | –",
        "Tue Feb 02 2027 | M | –",
      ],
      "last": [
        "Fri Jan 30 2026 | M | RRULE:FREQ=MONTHLY;BYDAY=-1FR",
      ],
      "monthly": [],
      "quarterly": [
        "Fri Jan 30 2026 | M | RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR",
      ],
      "weekly": [
        "Fri Jan 02 2026 | M | RRULE:FREQ=WEEKLY;BYDAY=FR",
      ],
    }
  `)
})

test('a day that no calendar can hold is left out, so that the others are read', async () => {
  const release = (on: string) => mdx(`title: "R ${on}"\nline: "1.0"\nstatus: planned\non: ${on}`)
  const days = ['0001-01-01', '1000-01-01', '9999-12-30', '9999-12-31']
  const files = days.map((day, at) => [`releases/v1.${at}.mdx`, release(day)])
  const text = await calendarOf(undefined, Object.fromEntries(files))
  expect(text.match(/DTSTART.*/g)).toEqual([
    'DTSTART;VALUE=DATE:10000101',
    'DTSTART;VALUE=DATE:99991230',
  ])
})

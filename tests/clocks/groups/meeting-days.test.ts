import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Day, weekdayOf } from '../../../plugins/basics/calendar.ts'
import { instantIn } from '../../../plugins/basics/time-zone.ts'
import { nextMeetings, rhythmOf } from '../../../plugins/clocks/groups/meeting-days.ts'
import type { Meeting } from '../../../plugins/kinds/group.ts'
import { findingsOf, mdx } from '../../vocabulary.ts'

const days = fc
  .integer({ min: 0, max: 30_000 })
  .map((offset) => Temporal.PlainDate.from('1980-01-01').add({ days: offset }).toString() as Day)

function next(meeting: Omit<Meeting, 'title'>, from = '2026-11-20', most = 4): readonly string[] {
  const rhythm = rhythmOf({ title: 'M', ...meeting }, '2026-01-01' as Day)
  return rhythm ? nextMeetings(rhythm, from as Day, most) : []
}

test('the next meetings of each cadence', () => {
  const from = '2026-01-14' as Day
  expect({
    weekly: next({ cadence: 'weekly', day: 'friday' }),
    biweekly: next({ cadence: 'biweekly', from }),
    second: next({ cadence: 'monthly', day: 'wednesday', week: 'second' }),
    last: next({ cadence: 'monthly', day: 'friday', week: 'last' }),
    'by its first': next({ cadence: 'monthly', from }),
    bimonthly: next({ cadence: 'bimonthly', from }),
    quarterly: next({ cadence: 'quarterly', from }),
    unsettled: next({ cadence: 'quarterly', day: 'friday' }),
  }).toMatchInlineSnapshot(`
    {
      "bimonthly": [
        "2027-01-13",
        "2027-03-10",
        "2027-05-12",
        "2027-07-14",
      ],
      "biweekly": [
        "2026-12-02",
        "2026-12-16",
        "2026-12-30",
        "2027-01-13",
      ],
      "by its first": [
        "2026-12-09",
        "2027-01-13",
        "2027-02-10",
        "2027-03-10",
      ],
      "last": [
        "2026-11-27",
        "2026-12-25",
        "2027-01-29",
        "2027-02-26",
      ],
      "quarterly": [
        "2027-01-13",
        "2027-04-14",
        "2027-07-14",
        "2027-10-13",
      ],
      "second": [
        "2026-12-09",
        "2027-01-13",
        "2027-02-10",
        "2027-03-10",
      ],
      "unsettled": [],
      "weekly": [
        "2026-11-20",
        "2026-11-27",
        "2026-12-04",
        "2026-12-11",
      ],
    }
  `)
})

test('meetings begin with the first, and are found far from it', () => {
  const from = '2030-05-01' as Day
  expect(next({ cadence: 'weekly', from }, '2026-11-20', 1)).toEqual(['2030-05-01'])
  expect(next({ cadence: 'biweekly', from: '1990-01-03' as Day }, '2026-11-20', 1)).toEqual([
    '2026-12-02',
  ])
  expect(next({ cadence: 'weekly', from: '9998-01-01' as Day }, '2026-11-20', 1)).toEqual([])
})

test('a biweekly or quarterly meeting keeps its distance, whatever day is asked', () => {
  fc.assert(
    fc.property(days, days, (from, asked) => {
      const [weekly] = next({ cadence: 'biweekly', from }, asked, 1)
      const apart = Temporal.PlainDate.from(from).until(weekly ?? from).days
      expect(apart % 14).toBe(0)
      const [quarterly = ''] = next({ cadence: 'quarterly', from }, asked, 1)
      const months = Temporal.PlainDate.from(quarterly).month - Temporal.PlainDate.from(from).month
      expect(Math.abs(months % 3)).toBe(0)
      expect(weekdayOf(quarterly as Day)).toBe(weekdayOf(from))
    }),
  )
})

test('the day of the week is that of Temporal', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek - 1)
    }),
  )
})

test('a time in a zone is the moment that Temporal gives it', () => {
  const zones = fc.constantFrom('Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'UTC')
  const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  fc.assert(
    fc.property(days, times, zones, (day, [hour, minute], zone) => {
      const time = `${`${hour}`.padStart(2, '0')}:${minute}`
      const known = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone)
      expect(instantIn(day, time, zone).getTime()).toBe(known.epochMilliseconds)
    }),
    { numRuns: 300 },
  )
})

test('a first meeting on another day of the week is a finding', async () => {
  const group = mdx(
    'title: G\ntype: team\nstatus: active\nmeetings: [{ title: M, cadence: biweekly, day: monday, from: 2026-01-14 }]',
  )
  expect(
    await findingsOf({ 'groups/g.mdx': group }, { rules: ['invalid-field'] }),
  ).toMatchInlineSnapshot(`
    "groups/g.mdx:5:62 error invalid-field: Unexpected text \`2026-01-14\` in \`from\`, expected a date on the day of the week that \`day\` names.
      help: The day of one meeting, from which the days of all later ones are counted."
  `)
})

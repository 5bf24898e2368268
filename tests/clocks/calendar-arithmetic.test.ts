import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  monthsBetween,
  parseDay,
} from '../../plugins/basics/calendar.ts'
import { parsePeriod } from '../../plugins/basics/period.ts'
import { uncoveredLeaves } from '../../plugins/clocks/groups/leave.ts'
import { lateness } from '../../plugins/clocks/lateness.ts'
import type { Lead } from '../../plugins/kinds/group.ts'

/** The arithmetic that all clocks stand on, beside that of Temporal. */
const FIRST = Temporal.PlainDate.from('1900-01-01')
const days = fc
  .integer({ min: 0, max: 120_000 })
  .map((offset) => FIRST.add({ days: offset }).toString() as Day)

test('days and months are added as Temporal adds them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, by) => {
      const date = Temporal.PlainDate.from(day)
      expect(addDays(day, by)).toBe(date.add({ days: by }).toString())
      expect(addMonths(day, by)).toBe(date.add({ months: by }).toString())
    }),
    { numRuns: 1000 },
  )
})

test('days between two days, and their order, are those of Temporal', () => {
  fc.assert(
    fc.property(days, days, (from, to) => {
      const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
      expect(daysBetween(from, to)).toBe(start.until(end, { largestUnit: 'days' }).days)
      expect(Math.sign(Temporal.PlainDate.compare(start, end))).toBe(from < to ? -1 : +(from > to))
    }),
  )
})

test('months and days lead from a day to a later one, as in Temporal but for months that are too short', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one]
      const apart = Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' })
      const { months, days: left } = monthsBetween(from, to)
      expect(addDays(addMonths(from, months), left)).toBe(to)
      expect(addMonths(from, months + 1) > to).toBe(true)
      if (Number(from.slice(8)) > 28) return
      expect({ months, days: left }).toEqual({ months: apart.months, days: apart.days })
    }),
    { numRuns: 1000 },
  )
})

test('a day exists where Temporal says so', () => {
  const number = (max: number) => fc.integer({ min: 0, max })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), number(13), number(32), (year, month, day) => {
      const pad = (value: number, length: number) => String(value).padStart(length, '0')
      const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
      expect(parseDay(text)).toBe(exists(text) ? text : undefined)
    }),
    { numRuns: 1000 },
  )
})

test('months and quarters end on the day before the next begins', () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = Temporal.PlainDate.from(day)
      const month = parsePeriod(day.slice(0, 7))
      expect(month?.last).toBe(date.with({ day: date.daysInMonth }).toString())
      const quarter = parsePeriod(`${day.slice(0, 4)}-Q${Math.ceil(date.month / 3)}`)
      const first = date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 })
      expect(quarter?.first).toBe(first.toString())
      expect(quarter?.last).toBe(first.add({ months: 3 }).subtract({ days: 1 }).toString())
    }),
  )
})

test('lateness and the length of a leave agree with Temporal', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 70 }), (from, length) => {
      const start = Temporal.PlainDate.from(from)
      const end = start.add({ days: length })
      const to = end.toString() as Day
      const lead: Lead = { person: 'ada', role: 'lead', since: from, leave: [{ from, to }] }
      const isLong = Temporal.PlainDate.compare(end.add({ days: 1 }), start.add({ months: 1 })) >= 0
      expect(uncoveredLeaves({ leads: [lead] })).toHaveLength(isLong ? 1 : 0)
      const late = lateness({ target: from, open: true }, { today: to })
      expect(late.state === 'overdue' ? late.daysLate : 0).toBe(start.until(end).days)
    }),
  )
})

function exists(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

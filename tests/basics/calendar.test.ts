import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  dayOfInstant,
  daysBetween,
  parseDay,
} from '../../plugins/basics/calendar.ts'
import { parsePeriod } from '../../plugins/basics/period.ts'

test.each([
  ['2026-11-20', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['26-01-01', false],
  ['12026-01-01', false],
  ['2026-01-01T00:00:00Z', false],
  [' 2026-01-01', false],
  ['2026-01-01\n', false],
  ['２０２６-01-01', false],
  ['', false],
])('%j is a day: %s', (text, isDay) => {
  expect(parseDay(text)).toBe(isDay ? text : undefined)
})

test.each([
  ['2026-11-20', 'day', '2026-11-20', '2026-11-20'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2026-02', 'month', '2026-02-01', '2026-02-28'],
  ['2026-12', 'month', '2026-12-01', '2026-12-31'],
  ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
  ['2026-Q2', 'quarter', '2026-04-01', '2026-06-30'],
  ['2026-Q3', 'quarter', '2026-07-01', '2026-09-30'],
  ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
  ['9999-12', 'month', '9999-12-01', '9999-12-31'],
  ['9999-Q4', 'quarter', '9999-10-01', '9999-12-31'],
  ['0000-Q1', 'quarter', '0000-01-01', '0000-03-31'],
])('%s is a %s from %s to %s', (text, unit, first, last) => {
  expect(parsePeriod(text)).toEqual({ unit, text, first, last })
})

test.each(['2026-Q0', '2026-Q5', '2026-q1', 'Q1-2026', '2026-13', '2026-00', '2026-', 'TBD', ''])(
  '%j is no period',
  (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  },
)

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-05-31', 6, '2026-11-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-01-31', 0, '2026-01-31'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to)
})

test.each([
  ['9999-12-31', 1, '9999-12-31'],
  ['9999-12-31', 1e9, '9999-12-31'],
  ['0000-01-01', -1, '0000-01-01'],
  ['0000-01-01', -1e9, '0000-01-01'],
])('the calendar ends with the years that four digits can write: %s and %i', (from, by, to) => {
  expect(addDays(day(from), by)).toBe(to)
  expect(addMonths(day(from), by)).toBe(to)
})

describe('a kept calendar library agrees', () => {
  const anyDay = fc
    .integer({ min: -719_528, max: 2_932_896 })
    .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString())
  const monthEnds = fc
    .record({ year: fc.integer({ min: 1, max: 9998 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((month) => Temporal.PlainYearMonth.from(month))
    .map((month) => month.toPlainDate({ day: month.daysInMonth }).toString())
  const days = fc.oneof(anyDay, monthEnds)

  test('on which days there are', () => {
    const numbers = fc.record({
      year: fc.integer({ min: 0, max: 9999 }),
      month: fc.integer({ min: 0, max: 14 }),
      day: fc.integer({ min: 0, max: 33 }),
    })
    const written = numbers.map(({ year, month, day }) =>
      [pad(year, 4), pad(month, 2), pad(day, 2)].join('-'),
    )
    fc.assert(fc.property(written, (text) => parseDay(text) === referenceDay(text)))
  })

  test('on days added and days between', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const between = Temporal.PlainDate.from(a).until(b, { largestUnit: 'day' }).days
        expect(daysBetween(day(a), day(b))).toBe(between)
        expect(addDays(day(a), between)).toBe(b)
      }),
    )
  })

  test('on months added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const to = Temporal.PlainDate.from(from).add({ months })
        fc.pre(to.year >= 0 && to.year <= 9999)
        expect(addMonths(day(from), months)).toBe(to.toString())
      }),
    )
  })

  test('on the months and quarters that a day is in', () => {
    fc.assert(
      fc.property(days, (text) => {
        const date = Temporal.PlainDate.from(text)
        const quarter = `${text.slice(0, 4)}-Q${Math.floor((date.month - 1) / 3) + 1}`
        const month = parsePeriod(text.slice(0, 7))
        expect(month?.last).toBe(date.with({ day: date.daysInMonth }).toString())
        for (const period of [month, parsePeriod(quarter)]) {
          expect(period && period.first <= text && text <= period.last).toBe(true)
        }
      }),
    )
  })

  test('on the order of days', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const order = Temporal.PlainDate.compare(a, b)
        expect(Math.sign(daysBetween(day(b), day(a))) || 0).toBe(order)
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(order)
      }),
    )
  })
})

test('the day of a moment is its day in UTC', () => {
  expect(dayOfInstant(new Date('2026-11-20T23:59:59.999Z'))).toBe('2026-11-20')
  expect(dayOfInstant(new Date('2026-11-20T23:30:00-05:00'))).toBe('2026-11-21')
})

function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}

function referenceDay(text: string): string | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

test.each([
  ['2027-H1', 'half', '2027-01-01', '2027-06-30'],
  ['2027-H2', 'half', '2027-07-01', '2027-12-31'],
  ['2027', 'year', '2027-01-01', '2027-12-31'],
  ['2027-Q3', 'quarter', '2027-07-01', '2027-09-30'],
])('%s is a %s, from %s to %s', (text, unit, first, last) => {
  expect(parsePeriod(text)).toEqual({ unit, text, first, last })
})

test.each(['2027-H3', '2027-H', '2027-Q5', '2027-Q', '27', '2027-'])('%s is no period', (text) => {
  expect(parsePeriod(text)).toBeUndefined()
})

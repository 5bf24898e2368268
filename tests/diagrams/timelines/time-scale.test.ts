import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import { addDays, addMonths } from '../../../plugins/basics/calendar.ts'
import { given } from '../../../plugins/basics/given.ts'
import { lanesFor } from '../../../plugins/diagrams/timelines/lanes.ts'
import { timeScale } from '../../../plugins/diagrams/timelines/time-scale.ts'

test.each([
  ['2020-01-15', '2020-04-02', '2020-01 2020-02 2020-03 2020-04'],
  ['2020-02-01', '2021-03-31', '2020-Q1 2020-Q2 2020-Q3 2020-Q4 2021-Q1'],
  ['2016-05-01', '2020-01-01', '2016 2017 2018 2019 2020'],
  ['1980-01-01', '2020-01-01', '1980 1984 1988 1992 1996 2000 2004 2008 2012 2016 2020'],
  ['2020-12-31', '2020-12-31', '2020-12'],
])('from %s to %s the ticks are %s', (first, last, ticks) => {
  expect(
    scaleOf(first as Day, last as Day)
      .ticks.map(({ label }) => label)
      .join(' '),
  ).toBe(ticks)
})

test('every day shown lies on the scale, and later is further right', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01' as Day, days))
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      const { at, ticks } = scaleOf(first, last)
      expect(at(first)).toBeGreaterThanOrEqual(0)
      expect(at(addDays(last, 1))).toBeLessThanOrEqual(500.001)
      expect(at(addDays(last, 1))).toBeGreaterThan(at(first))
      expect(ticks.length).toBeLessThanOrEqual(13)
    }),
  )
})

test.each([
  ['2020-12-31', '2020-12 2021-01'],
  ['2020-12-01', '2020-12'],
  ['9999-12-31', '9999-12'],
])('a bar that begins on %s and has no end reaches the ticks %s', (from, ticks) => {
  const { at, ticks: shown } = scaleOf(from as Day)
  expect(shown.map(({ label }) => label).join(' ')).toBe(ticks)
  expect(at(addMonths(from as Day, 1))).toBeLessThanOrEqual(500)
})

test('a bar may end on the last day of all', () => {
  expect(scaleOf('9999-11-01' as Day, '9999-12-31' as Day).at('9999-12-31' as Day)).toBe(500)
})

test('stretches that touch go to different lanes', () => {
  const stretches = [
    { start: 0, end: 10 },
    { start: 5, end: 20 },
    { start: 14, end: 30 },
    { start: 24, end: 40 },
  ]
  expect(lanesFor(stretches, 4)).toEqual([0, 1, 0, 1])
})

function scaleOf(first: Day, last?: Day) {
  const bar = { text: '', statusClass: 'none' as const, from: first, ...given({ to: last }) }
  const scale = timeScale({ title: '', description: '', rows: [{ label: '', bars: [bar] }] }, 500)
  if (!scale) throw new Error('No scale.')
  return scale
}

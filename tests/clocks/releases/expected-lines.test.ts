import { expect, test } from 'vitest'
import { supportEnds, withExpected } from '../../../plugins/clocks/releases/expected-lines.ts'
import type { ReleaseData } from '../../../plugins/kinds/release.ts'
import { day, planned, quarterly, released } from '../vocabulary.ts'

const LINES = [
  released('1.1', '2022-07-01'),
  released('1.2', '2022-10-01'),
  planned('1.3', '2023-03-01'),
]

function history(releases: readonly ReleaseData[], today = '2023-02-01') {
  return { policies: [quarterly], today: day(today), releases }
}

function ends(releases: readonly ReleaseData[], today?: string): string[] {
  return [...supportEnds(history(releases, today))].map(
    ([line, { on, expected }]) => `${line} until ${on}${expected ? ', expected' : ''}`,
  )
}

test('lines come one cadence after the last one, until those of today have ended', () => {
  const coming = withExpected(history(LINES)).releases.filter(({ on }) => on && on > '2023-02-01')
  expect(coming.map(({ line, on }) => `${line} ${on}`)).toEqual([
    '1.3 2023-03-01',
    '1.4 2023-06-01',
    '1.5 2023-09-01',
    '1.6 2023-12-01',
  ])
})

test('a planned day ends a line for certain, and a day of the cadence is expected', () => {
  expect(ends(LINES)).toEqual([
    '1.3 until 2023-08-31, expected',
    '1.2 until 2023-05-31, expected',
    '1.1 until 2023-02-28',
  ])
})

test('a planned line without a day gets one', () => {
  expect(ends([released('1.2', '2022-10-01'), planned('1.3')], '2022-11-01')).toEqual([
    '1.3 until 2023-06-30, expected',
    '1.2 until 2023-03-31, expected',
  ])
})

test('a release that is overdue is expected from tomorrow on', () => {
  expect(ends([released('1.2', '2022-10-01')], '2023-05-10')).toEqual([
    '1.2 until 2023-08-10, expected',
  ])
})

test('without a policy or a release, nothing is expected', () => {
  expect(ends([])).toEqual([])
  expect([...supportEnds({ policies: [], today: day('2023-02-01'), releases: LINES })].length).toBe(
    2,
  )
})

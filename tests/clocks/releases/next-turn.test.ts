import { expect, test } from 'vitest'
import { nextTurn } from '../../../plugins/clocks/releases/next-turn.ts'
import { day, planned, quarterly, released } from '../vocabulary.ts'

const releases = [
  released('1.0', '2023-01-01'),
  released('1.1', '2023-04-01'),
  released('1.2', '2023-07-01'),
  released('1.3', '2023-10-01'),
]

test.each([
  [1, 2, '1.3', { state: 'security-only', lines: 1 }],
  [1, 2, '1.2', { state: 'ended', lines: 1 }],
  [1, 2, '1.1', undefined],
  [1, 1, '1.3', { state: 'ended', lines: 1 }],
  [2, 4, '1.3', { state: 'supported', lines: 1 }],
  [3, 4, '1.2', { state: 'security-only', lines: 2 }],
  [1, 4, '1.2', { state: 'ended', lines: 3 }],
  [2_000_000_000, 2_000_000_000, '1.0', { state: 'ended', lines: 1_999_999_997 }],
  [1, 2, '9.9', undefined],
])('fixes for %i lines, security for %i: %s turns next to %o', (lines, security, line, turn) => {
  const policies = [{ ...quarterly, support: { releases: lines, security } }]
  expect(nextTurn(line, { releases, policies, today: day('2023-11-01') })).toEqual(turn)
})

test('a plan with a day is worth more than a number of lines', () => {
  const history = { releases: [...releases, planned('1.4', '2024-01-01')], policies: [quarterly] }
  const today = day('2023-11-01')
  expect(nextTurn('1.3', { ...history, today })).toEqual({
    state: 'security-only',
    on: '2024-01-01',
  })
  expect(nextTurn('1.4', { ...history, today })).toEqual({ state: 'current', on: '2024-01-01' })
})

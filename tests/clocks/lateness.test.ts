import { expect, test } from 'vitest'
import { lateness } from '../../plugins/clocks/lateness.ts'
import { day, planned } from './vocabulary.ts'

const releases = [planned('1.3', '2026-03-31'), planned('1.4')]

test.each([
  ['2026-Q1', '2026-02-28', { state: 'on-time', due: '2026-03-31', daysLeft: 31 }],
  ['2026-Q1', '2026-03-01', { state: 'due-soon', due: '2026-03-31', daysLeft: 30 }],
  ['2026-Q1', '2026-03-31', { state: 'due-soon', due: '2026-03-31', daysLeft: 0 }],
  ['2026-Q1', '2026-04-01', { state: 'overdue', due: '2026-03-31', daysLate: 1 }],
  ['2024-02', '2024-03-01', { state: 'overdue', due: '2024-02-29', daysLate: 1 }],
  ['2025-12-31', '2026-12-31', { state: 'overdue', due: '2025-12-31', daysLate: 365 }],
  ['1.3', '2026-04-02', { state: 'overdue', due: '2026-03-31', daysLate: 2 }],
  ['1.4', '2026-04-02', { state: 'undated' }],
  ['1.5', '2026-04-02', { state: 'undated' }],
  [undefined, '2026-04-02', { state: 'undated' }],
])('a target of %s is on %s %j', (target, today, expected) => {
  expect(lateness({ target, open: true }, { today: day(today), releases })).toEqual(expected)
})

test('what is closed is never late', () => {
  const today = day('2026-03-01')
  expect(lateness({ target: '2020-Q1', open: false }, { today })).toEqual({ state: 'closed' })
})

import { expect, test } from 'vitest'
import { lineClocks } from '../../../plugins/clocks/releases/line-states.ts'
import type { PolicyData } from '../../../plugins/kinds/policy.ts'
import type { ReleaseData } from '../../../plugins/kinds/release.ts'
import { day, planned, quarterly, released } from '../vocabulary.ts'

const releases = [
  planned('1.4'),
  planned('1.3', '2023-03-31'),
  released('1.2', '2022-12-31'),
  released('1.1', '2022-10-07'),
  released('1.0', '2022-07-01'),
]

test('each line has its state, and the days it turns', () => {
  expect(turns(releases, '2023-01-15')).toEqual([
    '1.4 is planned: planned, beta from 2023-03-31',
    '1.3 is beta since 2022-12-31: planned, beta from 2022-12-31, current from 2023-03-31',
    '1.2 is current since 2022-12-31: planned, beta from 2022-10-07, ' +
      'current from 2022-12-31, security-only from 2023-03-31',
    '1.1 is security-only since 2022-12-31: planned, beta from 2022-07-01, ' +
      'current from 2022-10-07, security-only from 2022-12-31, ended from 2023-03-31',
    '1.0 is ended since 2022-12-31: planned, current from 2022-07-01, ' +
      'security-only from 2022-10-07, ended from 2022-12-31',
  ])
})

test.each([
  ['2022-12-30', ['1.2 beta', '1.1 current', '1.0 security-only']],
  ['2022-12-31', ['1.2 current', '1.1 security-only', '1.0 ended']],
  ['2023-03-30', ['1.2 current', '1.1 security-only', '1.0 ended']],
])('on %s', (today, states) => {
  expect(statesOf(releases, today).filter((state) => !/^1\.[34]/.test(state))).toEqual(states)
})

test('a planned day that went by ships nothing', () => {
  expect(statesOf(releases, '2023-05-01').slice(0, 3)).toEqual([
    '1.4 planned',
    '1.3 beta',
    '1.2 current',
  ])
})

test('a longer promise keeps lines supported', () => {
  const policies = [{ ...quarterly, support: { releases: 2, security: 3 } }]
  expect(statesOf(releases, '2023-01-15', policies)).toEqual([
    '1.4 planned',
    '1.3 beta',
    '1.2 current',
    '1.1 supported',
    '1.0 security-only',
  ])
})

test('a policy that begins turns states on its day', () => {
  const generous = { ...quarterly, from: day('2023-02-01'), support: { releases: 3, security: 3 } }
  const policies = [quarterly, generous]
  expect(statesOf(releases, '2023-01-31', policies).at(-1)).toBe('1.0 ended')
  expect(statesOf(releases, '2023-02-01', policies).at(-1)).toBe('1.0 supported')
})

test('without a policy, only the newest line is looked after', () => {
  expect(statesOf(releases, '2023-01-15', []).slice(1)).toEqual([
    '1.3 beta',
    '1.2 current',
    '1.1 ended',
    '1.0 ended',
  ])
})

test('lines are ordered as numbers, and a beta that is said is one', () => {
  const lines: ReleaseData[] = [
    released('1.9', '2023-01-01'),
    { title: '1.11', line: '1.11', status: 'beta' },
    released('1.10', '2023-04-01'),
    { title: '1.8', line: '1.8', status: 'released' },
    { title: 'next', line: 'next', status: 'planned' },
  ]
  expect(statesOf(lines, '2023-05-01')).toEqual([
    '1.11 beta',
    '1.10 current',
    '1.9 security-only',
    '1.8 ended',
  ])
})

function clocks(all: readonly ReleaseData[], today: string, policies = [quarterly]) {
  return lineClocks({ releases: all, policies, today: day(today) })
}

function statesOf(all: readonly ReleaseData[], today: string, policies?: PolicyData[]) {
  return clocks(all, today, policies).map(({ line, state }) => `${line} ${state}`)
}

function turns(all: readonly ReleaseData[], today: string): string[] {
  const from = (since: string | undefined, word: string) => (since ? ` ${word} ${since}` : '')
  return clocks(all, today, [{ ...quarterly, from: day('2022-01-01') }]).map((clock) => {
    const life = clock.turns.map((turn) => turn.state + from(turn.from, 'from')).join(', ')
    return `${clock.line} is ${clock.state}${from(clock.since, 'since')}: ${life}`
  })
}

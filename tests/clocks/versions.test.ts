import { describe, expect, test } from 'vitest'
import { policyInForce } from '../../plugins/basics/policy-in-force.ts'
import { misalignments } from '../../plugins/clocks/releases/alignment.ts'
import { backports, type Fix } from '../../plugins/clocks/releases/backports.ts'
import { cadence } from '../../plugins/clocks/releases/cadence.ts'
import { nextVersions } from '../../plugins/clocks/releases/next-version.ts'
import { branchName, versionName } from '../../plugins/clocks/releases/version-names.ts'
import type { Patch, ReleaseData } from '../../plugins/kinds/release.ts'
import { day, planned, quarterly, released } from './vocabulary.ts'

const shipped = [
  released('1.2', '2022-12-31', { components: { flytepropeller: '1.2.0', flyteidl: '1.5.3' } }),
  released('1.1', '2022-10-07', { components: { flytepropeller: '1.1.0' } }),
  released('1.0', '2022-07-01'),
]
const policies = [quarterly]

describe('what comes next', () => {
  const next = (releases: ReleaseData[], today: string, component?: string) =>
    nextVersions({ releases, policies, today: day(today) }, component)

  test('components on 1.2.x are next released as 1.3.0, and merges are its betas', () => {
    expect(next(shipped, '2023-01-10')).toEqual({
      line: '1.3',
      release: 'v1.3.0',
      merge: 'v1.3.0b0',
    })
  })

  test.each([
    ['2022-12-30', 'v1.2.0b0'],
    ['2022-12-31', 'v1.3.0b0'],
    ['2023-06-01', 'v1.3.0b0'],
  ])('a merge on %s is tagged %s', (today, merge) => {
    expect(next(shipped, today)?.merge).toBe(merge)
  })

  test('betas that a component already has are counted, and no others', () => {
    const beta: ReleaseData = {
      title: '1.3',
      line: '1.3',
      status: 'beta',
      components: { flytepropeller: '1.3.0b0', flyteadmin: '1.3.0b9' },
    }
    expect(next([beta, ...shipped], '2023-01-10', 'flytepropeller')?.merge).toBe('v1.3.0b1')
    expect(next([beta, ...shipped], '2023-01-10', 'flyteadmin')?.merge).toBe('v1.3.0b10')
    expect(next([beta, ...shipped], '2023-01-10', 'flytekit')?.merge).toBe('v1.3.0b0')
  })

  test('1.10 comes after 1.9, and a policy can begin a major', () => {
    const nine = [released('1.9', '2023-01-01')]
    expect(next(nine, '2023-02-01')?.release).toBe('v1.10.0')
    const major = [quarterly, { ...quarterly, from: day('2024-01-01'), major: 2 }]
    const history = { releases: nine, policies: major, today: day('2024-02-01') }
    expect(nextVersions(history)?.release).toBe('v2.0.0')
  })

  test('before any release, the first planned line is next', () => {
    expect(next([planned('1.1'), planned('1.0')], '2023-01-10')?.release).toBe('v1.0.0')
  })

  test('nothing is known without a line, before a policy, and of the independent', () => {
    expect(next([], '2023-01-10')).toBeUndefined()
    expect(next(shipped, '2022-09-30')).toBeUndefined()
    expect(next(shipped, '2023-01-10', 'flyteidl')).toBeUndefined()
  })
})

describe('where a fix goes', () => {
  const goes = (fix: Partial<Fix>, releases: ReleaseData[] = shipped) => {
    const whole = { component: 'flytepropeller', merged: day('2023-01-10'), ...fix }
    const { merge, into, not } = backports(whole, { releases, policies }) ?? { into: [], not: [] }
    return {
      merge,
      into: into.map(({ branch, beta, patch }) => `${branch}: ${beta}, then ${patch}`),
      not: not.map(({ line, state }) => `${line} (${state})`),
    }
  }

  test('a fix in v1.3.0b0 goes to v1.2.x and not to v1.1.x', () => {
    expect(goes({})).toEqual({
      merge: 'v1.3.0b0',
      into: ['release-v1.2: v1.2.1b0, then v1.2.1'],
      not: ['1.1 (security-only)', '1.0 (ended)'],
    })
  })

  test('a security fix goes to both', () => {
    expect(goes({ security: true })).toEqual({
      merge: 'v1.3.0b0',
      into: ['release-v1.2: v1.2.1b0, then v1.2.1', 'release-v1.1: v1.1.1b0, then v1.1.1'],
      not: ['1.0 (ended)'],
    })
  })

  test('the day of the merge decides, not what shipped since', () => {
    expect(goes({ merged: day('2022-12-30') })).toEqual({
      merge: 'v1.2.0b0',
      into: ['release-v1.1: v1.1.1b0, then v1.1.1'],
      not: ['1.0 (security-only)'],
    })
  })

  test('patches and betas that are out are counted', () => {
    const patches: Patch[] = [
      { component: 'flytepropeller', version: '1.2.1', on: day('2023-01-02') },
      { component: 'flytepropeller', version: '1.2.2b0', on: day('2023-01-09') },
      { component: 'flytepropeller', version: '1.2.2', on: day('2023-01-11') },
      { component: 'flyteadmin', version: '1.2.8', on: day('2023-01-03') },
    ]
    const [newest, ...older] = shipped
    const releases = newest ? [{ ...newest, patches }, ...older] : []
    expect(goes({}, releases).into).toEqual(['release-v1.2: v1.2.2b1, then v1.2.2'])
    const admin = { component: 'flyteadmin' }
    expect(goes(admin, releases).into).toEqual(['release-v1.2: v1.2.9b0, then v1.2.9'])
  })

  test('what is versioned independently is patched by its own numbers, where they are known', () => {
    expect(goes({ component: 'flyteidl', security: true })).toEqual({
      merge: undefined,
      into: ['release-v1.5: v1.5.4b0, then v1.5.4'],
      not: ['1.1 (security-only)', '1.0 (ended)'],
    })
  })

  test('no policy, no answer', () => {
    const fix = { component: 'flytekit', merged: day('2022-09-30') }
    expect(backports(fix, { releases: shipped, policies })).toBeUndefined()
  })
})

describe('what is aligned', () => {
  const patch = (component: string, version: string) => ({
    component,
    version,
    on: day('2023-05-01'),
  })
  const line = (components: Record<string, string>, ...patches: Patch[]) =>
    misalignments(
      released('1.3', '2023-03-31', { components, patches }),
      { ...quarterly, identical: ['flyte', 'flyte-chart'] },
      day('2023-06-30'),
    ).map((row) => `${row.component} ${row.version}, ${row.promise} ${row.expected}`)

  test.each([
    [
      'flyteadmin 1.3.8 beside flytepropeller 1.3.2',
      [{ flyteadmin: '1.3.0', flytepropeller: '1.3.0' }],
      [patch('flyteadmin', '1.3.8'), patch('flytepropeller', '1.3.2')],
      [],
    ],
    ['another minor', [{ flytekit: '1.2.9' }], [], ['flytekit 1.2.9, aligned 1.3.x']],
    ['another minor that is independent', [{ flyteidl: '1.5.3' }], [], []],
    ['a chart like the release', [{ flyte: '1.3.0', 'flyte-chart': '1.3.0' }], [], []],
    [
      'a chart that begins elsewhere',
      [{ 'flyte-chart': '0.1.0' }],
      [],
      ['flyte-chart 0.1.0, identical 1.3.0'],
    ],
    [
      'a release patched without its chart',
      [{ flyte: '1.3.0', 'flyte-chart': '1.3.0' }],
      [patch('flyte', '1.3.1')],
      ['flyte-chart 1.3.0, identical 1.3.1'],
    ],
    [
      'a release patched with its chart',
      [{ flyte: '1.3.0', 'flyte-chart': '1.3.0' }],
      [patch('flyte', '1.3.1'), patch('flyte-chart', '1.3.1')],
      [],
    ],
  ] as const)('%s', (_, [components], patches, found) => {
    expect(line(components, ...patches)).toEqual(found)
  })
})

describe('policies', () => {
  const monthly = { from: day('2020-06-01'), cadence: 'monthly' as const }

  test.each([
    ['2020-05-31', undefined],
    ['2020-06-01', 'monthly'],
    ['2022-09-30', 'monthly'],
    ['2022-10-01', 'quarterly'],
  ])('on %s the policy in force is %s', (today, expected) => {
    for (const both of [
      [monthly, quarterly],
      [quarterly, monthly],
    ]) {
      expect(policyInForce(both, day(today))?.cadence).toBe(expected)
    }
  })

  test.each([
    ['monthly', '2022-12-31', '2023-01-31', '2023-02-16'],
    ['quarterly', '2022-12-31', '2023-03-31', '2023-05-16'],
  ] as const)('a %s release after %s is due on %s and missed from %s', (...row) => {
    const [pace, on, expected, missedFrom] = row
    const missed = (today: string) =>
      cadence({
        releases: [released('1.2', on), planned('1.3', '2022-01-01')],
        policies: [{ ...quarterly, cadence: pace }],
        today: day(today),
      })
    expect(missed(on)).toMatchObject({ last: on, expected, missedFrom, missed: false })
    expect(missed(missedFrom)?.missed).toBe(true)
  })

  test('names follow the policy', () => {
    const names = { branch: 'v{major}.{minor}-stable', beta: '{major}.{minor}.{patch}-beta.{n}' }
    const version = { major: 1, minor: 3, patch: 0 }
    expect(branchName(version, names)).toBe('v1.3-stable')
    expect(versionName(version, names)).toBe('1.3.0')
    expect(versionName({ ...version, beta: 2 }, names)).toBe('1.3.0-beta.2')
    expect(versionName({ ...version, beta: 2 }, {})).toBe('v1.3.0b2')
  })
})

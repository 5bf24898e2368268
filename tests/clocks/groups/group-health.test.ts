import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../../plugins/basics/calendar.ts'
import { groupHealth } from '../../../plugins/clocks/groups/group-health.ts'
import type { GroupData, Lead } from '../../../plugins/kinds/group.ts'
import { PLAIN } from '../../../plugins/words/words.ts'
import { day } from '../vocabulary.ts'

const sig: GroupData = {
  title: 'Docs',
  type: 'sig',
  status: 'active',
  formed: day('2025-01-01'),
  activity: [
    { on: day('2026-03-10'), what: 'meeting', quorum: true },
    { on: day('2026-04-10'), what: 'meeting', quorum: false },
    { on: day('2026-04-11'), what: 'meeting' },
  ],
}
const wg: GroupData = { title: 'Cloud', type: 'wg', status: 'active', formed: day('2026-01-01') }
const led: Lead[] = [{ person: 'ada', role: 'lead', since: day('2026-01-01') }]

describe('a SIG without quorum', () => {
  const since = day('2026-03-10')
  test.each([
    ['1 month and 29 days', addDays(addMonths(since, 1), 29), 'active', undefined],
    ['2 months', addMonths(since, 2), 'at-risk', 'should-retire on 2026-06-10'],
    [
      '2 months and 30 days',
      addDays(addMonths(since, 2), 30),
      'at-risk',
      'should-retire on 2026-06-10',
    ],
    ['3 months', addMonths(since, 3), 'should-retire', 'must-retire on 2026-09-10'],
    [
      '5 months and 30 days',
      addDays(addMonths(since, 5), 30),
      'should-retire',
      'must-retire on 2026-09-10',
    ],
    ['6 months', addMonths(since, 6), 'must-retire', undefined],
  ])('for %s (%s) is %s', (age, today, state, next) => {
    const health = groupHealth(sig, today)
    const [reason] = health.reasons
    expect(health.state).toBe(state)
    expect(reason?.next && `${reason.next.state} on ${reason.next.on}`).toBe(next)
    if (!reason) return
    expect({ ...reason, evidence: PLAIN.phrase(reason.evidence) }).toMatchObject({
      clock: 'quorum',
      since,
      evidence: `The last quorate meeting was on 2026-03-10, ${age} ago.`,
      path: ['activity', 0, 'on'],
    })
  })

  test.each([
    ['2025-11-30', '2026-02-27', 'at-risk'],
    ['2025-11-30', '2026-02-28', 'should-retire'],
    ['2023-11-30', '2024-02-28', 'at-risk'],
    ['2023-11-30', '2024-02-29', 'should-retire'],
    ['2026-08-31', '2026-11-29', 'at-risk'],
    ['2026-08-31', '2026-11-30', 'should-retire'],
  ])('since %s is on %s %s: months end where they end', (last, today, state) => {
    const activity = [{ on: day(last), what: 'meeting' as const, quorum: true }]
    expect(groupHealth({ ...sig, activity }, day(today)).state).toBe(state)
  })

  test('counts from its founding, a vote counts as a meeting, the future does not count', () => {
    expect(reasonsOf({ ...sig, activity: [], formed: day('2026-01-10') }, '2026-04-10')).toEqual([
      'should-retire quorum: No quorate meeting is recorded since the group was formed on 2026-01-10, 3 months ago.',
    ])
    const vote = { on: day('2026-04-01'), what: 'vote', quorum: true } as const
    expect(reasonsOf({ ...sig, activity: [vote] }, '2026-04-10')).toEqual([])
    expect(reasonsOf({ ...sig, activity: [vote], formed: undefined }, '2026-03-31')).toEqual([
      'at-risk quorum: No quorate meeting is recorded, nor the day the group was formed.',
    ])
  })
})

describe('a working group without a lead', () => {
  const left = day('2026-03-01')
  const leaderless: GroupData = {
    ...wg,
    leads: [
      { person: 'ada', role: 'lead', since: day('2026-01-01'), until: left },
      { person: 'bob', role: 'member-rep', since: day('2026-01-01') },
      { person: 'cyd', role: 'lead', since: day('2027-01-01') },
    ],
    activity: [{ on: left, what: 'message' }],
  }
  test.each([
    [0, 'active'],
    [1, 'at-risk'],
    [41, 'at-risk'],
    [42, 'at-risk'],
    [43, 'must-retire'],
  ])('for %i days is %s', (days, state) => {
    const health = groupHealth(leaderless, addDays(left, days))
    expect(health.state).toBe(state)
    if (days === 0) return
    const [reason] = health.reasons
    expect({ ...reason, evidence: reason && PLAIN.phrase(reason.evidence) }).toMatchObject({
      clock: 'leadership',
      since: left,
      path: ['leads', 0, 'until'],
      evidence: `The last lead left on 2026-03-01, ${days} day${days === 1 ? '' : 's'} ago.`,
      ...(days > 42 ? {} : { next: { state: 'must-retire', on: '2026-04-13' } }),
    })
  })

  test('that never had one counts from its founding', () => {
    const health = reasonsOf({ ...wg, leads: [], activity: [] }, '2026-02-13')
    expect(health).toEqual([
      'must-retire leadership: No lead is recorded since the group was formed on 2026-01-01, 43 days ago.',
    ])
  })
})

describe('a silent working group', () => {
  const silent: GroupData = {
    ...wg,
    leads: led,
    activity: [{ on: day('2026-02-05'), what: 'message' }],
  }
  test.each([
    ['2026-04-04', []],
    [
      '2026-05-04',
      ['at-risk silence: Its channels were last used on 2026-02-05, 2 months and 29 days ago.'],
    ],
    [
      '2026-05-05',
      ['should-retire silence: Its channels were last used on 2026-02-05, 3 months ago.'],
    ],
  ])('on %s', (today, reasons) => {
    expect(reasonsOf(silent, today)).toEqual(reasons)
  })
})

describe('a working group that reached its goal', () => {
  const done = { title: 'Guide', done: day('2026-02-01') }
  const group = {
    ...wg,
    leads: led,
    activity: [{ on: day('2026-02-01'), what: 'message' as const }],
  }
  const url = 'https://example.org/guide'

  test.each([
    ['nothing done', [{ title: 'Guide', url }], []],
    ['one of two done', [done, { title: 'Tool', done: false }], []],
    ['done in the future', [{ ...done, done: day('2026-03-01') }], []],
    [
      'done and not announced',
      [done],
      [
        'at-risk completion: All deliverables are done since 2026-02-01; the results are not announced yet.',
      ],
    ],
    [
      'done and announced',
      [{ ...done, url }],
      [
        'should-retire completion: All deliverables are done since 2026-02-01, and the results are announced.',
      ],
    ],
    [
      'done on no day',
      [{ title: 'Guide', done: true, url }],
      ['should-retire completion: All deliverables are done, and the results are announced.'],
    ],
    ['no deliverables', [], []],
  ])('%s', (_, deliverables, reasons) => {
    expect(reasonsOf({ ...group, deliverables }, '2026-02-10')).toEqual(reasons)
  })

  test('an announcement tells the results', () => {
    const activity = [{ on: day('2026-02-02'), what: 'deliverable' as const }]
    expect(groupHealth({ ...group, deliverables: [done], activity }, day('2026-02-10')).state).toBe(
      'should-retire',
    )
  })
})

test('a lead on leave puts the group at risk while it lasts and in the month before', () => {
  const leave = [{ from: day('2026-07-06'), to: day('2026-08-21') }]
  const leads = led.map((lead) => ({ ...lead, leave }))
  const away = { ...wg, leads, activity: [{ on: day('2026-06-01'), what: 'message' as const }] }
  const days = ['2026-06-05', '2026-06-06', '2026-07-31'].map((today) => reasonsOf(away, today))
  const reason =
    'at-risk leave: ada is on leave from 2026-07-06 to 2026-08-21, without a substitute.'
  expect(days).toEqual([[], [reason], [reason]])
  expect(reasonsOf(away, '2026-08-22').join()).not.toContain('leave')
})

test('groups that are not active have no clocks, and the worst reason decides', () => {
  expect(groupHealth({ ...sig, status: 'retired' }, day('2030-01-01')).state).toBe('retired')
  expect(groupHealth({ ...sig, status: 'proposed' }, day('2030-01-01')).state).toBe('proposed')
  expect(groupHealth({ ...sig, type: 'team' }, day('2030-01-01')).state).toBe('active')
  const lost = groupHealth({ ...wg, leads: [], activity: [] }, day('2026-06-01'))
  expect(lost.state).toBe('must-retire')
  expect(lost.reasons.map(({ clock }) => clock)).toEqual(['leadership', 'silence'])
})

function reasonsOf(group: GroupData, today: string): string[] {
  return groupHealth(group, day(today)).reasons.map(
    ({ state, clock, evidence }) => `${state} ${clock}: ${PLAIN.phrase(evidence)}`,
  )
}

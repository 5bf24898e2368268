import { expect, test } from 'vitest'
import { nextLapse } from '../../../plugins/clocks/groups/next-lapse.ts'
import type { GroupData } from '../../../plugins/kinds/group.ts'
import { day } from '../vocabulary.ts'

const sig: GroupData = {
  title: 'Docs',
  type: 'sig',
  status: 'active',
  formed: day('2026-01-01'),
  activity: [{ on: day('2026-01-31'), what: 'meeting', quorum: true }],
}

const wg: GroupData = {
  title: 'Cloud',
  type: 'wg',
  status: 'active',
  formed: day('2026-01-01'),
  leads: [{ person: 'ada', role: 'lead', until: day('2026-02-10') }],
  activity: [{ on: day('2026-02-01'), what: 'message' }],
}

test.each([
  ['well', sig, '2026-02-01', 'at-risk', '2026-03-31', 'quorum'],
  ['at risk', sig, '2026-04-01', 'should-retire', '2026-04-30', 'quorum'],
  ['to retire', sig, '2026-05-01', 'must-retire', '2026-07-31', 'quorum'],
  ['about to lose its lead', wg, '2026-02-05', 'at-risk', '2026-02-11', 'leadership'],
  ['without a lead', wg, '2026-02-20', 'must-retire', '2026-03-25', 'leadership'],
])('a group that is %s', (_, group, today, state, on, clock) => {
  const lapse = nextLapse(group, day(today))
  expect([lapse?.reason.state, lapse?.on, lapse?.reason.clock]).toEqual([state, on, clock])
})

test('nothing lapses that has, that has ended, or that no clock counts', () => {
  expect(nextLapse(sig, day('2026-08-01'))).toBeUndefined()
  expect(nextLapse({ ...sig, status: 'retired' }, day('2026-02-01'))).toBeUndefined()
  expect(nextLapse({ ...sig, type: 'team' }, day('2026-02-01'))).toBeUndefined()
})

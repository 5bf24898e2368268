import { expect, test } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import { openRoles } from '../../../plugins/clocks/groups/open-roles.ts'
import { type GroupData, group } from '../../../plugins/kinds/group.ts'

const TODAY = '2026-11-20' as Day

/** The open roles of a group, as `chair` or as `chair from 2027-01-01`. */
function rolesOf(type: GroupData['type'], ...leads: readonly (readonly string[])[]) {
  const data = group.schema.parse({
    title: 'G',
    type,
    status: 'active',
    leads: leads.map(([role, since, until], at) => ({
      person: `p${at}`,
      role,
      since,
      ...(until ? { until } : {}),
    })),
  })
  return openRoles(data, TODAY).map(({ role, from }) => (from ? `${role} from ${from}` : role))
}

test('a SIG without a chair looks for one, even when others lead it', () => {
  expect(rolesOf('sig', ['co-chair', '2026-01-01'])).toEqual(['chair'])
  expect(rolesOf('sig', ['chair', '2026-01-01', '2026-11-19'])).toEqual(['chair'])
  expect(rolesOf('sig', ['chair', '2026-01-01'])).toEqual([])
})

test('a working group and a user group need one lead; a team and a committee need none', () => {
  expect(rolesOf('wg')).toEqual(['lead'])
  expect(rolesOf('wg', ['co-chair', '2026-01-01'])).toEqual([])
  expect(rolesOf('user-group', ['member-rep', '2026-01-01'])).toEqual(['lead'])
  expect([rolesOf('committee'), rolesOf('team')]).toEqual([[], []])
})

test('a role is open from the day after its last holder leaves, up to three months before', () => {
  expect(rolesOf('sig', ['chair', '2026-01-01', '2026-12-31'])).toEqual(['chair from 2027-01-01'])
  expect(rolesOf('sig', ['chair', '2026-01-01', '2026-11-20'])).toEqual(['chair from 2026-11-21'])
  expect(rolesOf('sig', ['chair', '2026-01-01', '2027-02-19'])).toEqual(['chair from 2027-02-20'])
  expect(rolesOf('sig', ['chair', '2026-01-01', '2027-02-20'])).toEqual([])
})

test('a role with a successor, or with another holder who stays, is not open', () => {
  const leaving = ['chair', '2026-01-01', '2026-12-31']
  expect(rolesOf('sig', leaving, ['chair', '2027-01-01'])).toEqual([])
  expect(rolesOf('sig', ['chair', '2026-01-01', '2026-10-01'], ['chair', '2026-12-01'])).toEqual([])
  expect(rolesOf('team', ['lead', '2026-01-01', '2026-12-31'], ['lead', '2026-06-01'])).toEqual([])
  expect(rolesOf('sig', ['chair', '2026-01-01'], ['co-chair', '2026-01-01', '2026-12-31'])).toEqual(
    ['co-chair from 2027-01-01'],
  )
})

test('a group that has ended looks for nobody', () => {
  const data = group.schema.parse({
    title: 'G',
    type: 'wg',
    status: 'retired',
    retired: { on: '2026-01-01', why: 'Done' },
  })
  expect(openRoles(data, TODAY)).toEqual([])
})

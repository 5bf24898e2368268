import { expect, test } from 'vitest'
import { uncoveredLeaves } from '../../../plugins/clocks/groups/leave.ts'
import type { Lead, Leave } from '../../../plugins/kinds/group.ts'
import { day } from '../vocabulary.ts'

const led: Lead[] = [{ person: 'ada', role: 'lead', since: day('2026-01-01') }]

test.each([
  ['a day less than a month', '2026-07-06', '2026-08-04', undefined, 0],
  ['a month to the day', '2026-07-06', '2026-08-05', undefined, 1],
  ['the whole of February', '2026-02-01', '2026-02-28', undefined, 1],
  ['all but a day of a leap February', '2028-02-01', '2028-02-28', undefined, 0],
  ['covered', '2026-07-06', '2026-09-01', 'bob', 0],
  ['covered by themselves', '2026-07-06', '2026-09-01', 'ada', 1],
])('a leave of %s', (_, from, to, cover, found) => {
  const leave: Leave[] = [{ from: day(from), to: day(to), cover }]
  const leads = led.map((lead) => ({ ...lead, leave }))
  expect(uncoveredLeaves({ leads })).toHaveLength(found)
})

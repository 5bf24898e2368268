import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { committee } from './group-samples.ts'

const found = (meeting: string) =>
  findingsOf(
    { 'groups/steering.mdx': committee(`meetings: [{ title: Planning, ${meeting} }]`) },
    { rules: ['meeting-unplanned'] },
  )

test('a dated meeting without a day to come', async () => {
  expect(await found('cadence: dated, dates: [2026-07-02, 2026-10-06]')).toMatchInlineSnapshot(
    `"groups/steering.mdx:5:67 warning meeting-unplanned: The last day of \`Planning\` was 2026-10-06; add the next one to \`dates\`."`,
  )
})

test.each([
  ['a day to come', 'cadence: dated, dates: [2026-07-02, 2026-10-06, 2027-01-12]'],
  ['a meeting today', 'cadence: dated, dates: [2026-11-20]'],
  ['a regular meeting', 'cadence: monthly, week: second, day: monday'],
])('%s is in order', async (_, meeting) => {
  expect(await found(meeting)).toBe('')
})

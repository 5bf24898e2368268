import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { wg } from './group-samples.ts'

const found = (fields: string, status?: string) =>
  findingsOf({ 'groups/search.mdx': wg(fields, status) }, { rules: ['charter-expired'] })

test('a group that goes on after its planned end', async () => {
  expect(await found('sunset: 2026-10-31')).toMatchInlineSnapshot(
    `"groups/search.mdx:5:9 warning charter-expired: The group was planned to end on 2026-10-31, 20 days ago; retire it, or agree on a later \`sunset\`."`,
  )
})

test('a planned end to come, and the last day itself, are in order', async () => {
  expect(await found('sunset: 2027-03-31')).toBe('')
  expect(await found('sunset: 2026-11-20')).toBe('')
})

test('a retired group is in order', async () => {
  const fields = 'sunset: 2026-10-31\nretired: { on: 2026-10-31, why: Done }'
  expect(await found(fields, 'retired')).toBe('')
})

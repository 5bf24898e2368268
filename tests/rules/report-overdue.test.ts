import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { governance, wg } from './group-samples.ts'

const OLD = '{ on: 2026-09-21, url: https://example.org/reports/1 }'

/** The findings about a working group with these fields, where the project asks for this. */
const found = (fields: string, asked = 'report-weeks: 6') =>
  findingsOf(
    { 'governance/terms.mdx': governance(asked), 'groups/search.mdx': wg(fields) },
    { rules: ['report-overdue'] },
  )

test('a working group whose last report is too old', async () => {
  expect(await found(`reports: [${OLD}]`)).toMatchInlineSnapshot(`
    "groups/search.mdx:5:17 warning report-overdue: The last report is of 2026-09-21, 1 month and 30 days ago; publish the next one and add it to \`reports\`.
      governance/terms.mdx:4:15 one in 6 weeks is asked"
  `)
})

test.each([
  ['a newer report', `reports: [${OLD}, { on: 2026-11-09, url: https://example.org/reports/2 }]`],
  ['a report on the last day', 'reports: [{ on: 2026-10-09 }]'],
  ['a new group', 'formed: 2026-10-20'],
])('%s is in order', async (_, fields) => {
  expect(await found(fields)).toBe('')
})

test('a project that asks for no reports is in order', async () => {
  expect(await found(`reports: [${OLD}]`, 'majority: "2/3"')).toBe('')
})

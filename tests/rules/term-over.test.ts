import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { governance, wg } from './group-samples.ts'

/** The findings about a lead with these days, where the project asks for this. */
const found = (days: string, asked = 'term-months: 12') =>
  findingsOf(
    {
      'people.yaml': 'ana: { name: Ana }\n',
      'governance/terms.mdx': governance(asked),
      'groups/search.mdx': wg(`leads: [{ person: ana, role: lead, ${days} }]`),
    },
    { rules: ['term-over'] },
  )

test('a lead whose term is over', async () => {
  expect(await found('since: 2025-09-01')).toMatchInlineSnapshot(`
    "groups/search.mdx:5:43 warning term-over: The term of \`ana\` ended on 2026-08-31, 2 months and 20 days ago; add \`renewed\` or \`until\`.
      governance/terms.mdx:4:14 a term has 12 months"
  `)
})

test.each([
  ['a renewed term', 'since: 2025-09-01, renewed: 2026-09-01'],
  ['a term on its last day', 'since: 2025-11-21'],
  ['a former lead', 'since: 2024-09-01, until: 2026-01-01'],
])('%s is in order', async (_, days) => {
  expect(await found(days)).toBe('')
})

test('a project without terms is in order', async () => {
  expect(await found('since: 2025-09-01', 'majority: "2/3"')).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['unknown-reference']

const check = (body: string) =>
  findingsOf(
    {
      'process/plan.mdx': mdx('title: Plan', '## 1. Dates\n\nSoon.'),
      'process/triage.mdx': mdx('title: Triage', body),
    },
    { rules },
  )

test('what leads nowhere', async () => {
  expect(await check('[[plam]] and [[rfc:1]]')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:1 error unknown-reference: Cannot find document \`plam\`; did you mean \`plan\`?
    process/triage.mdx:5:14 error unknown-reference: Cannot find rfc \`1\`."
  `)
})

test('what leads somewhere', async () => {
  expect(await check('[[plan]] and [[page:plan#1-dates]]')).toBe('')
})

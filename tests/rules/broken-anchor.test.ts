import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['broken-anchor']

const check = (body: string) =>
  findingsOf(
    {
      'process/plan.mdx': mdx('title: Plan', '## 1. Dates\n\nSoon.'),
      'process/triage.mdx': mdx('title: Triage', body),
    },
    { rules },
  )

test('what leads nowhere', async () => {
  expect(
    await check('[plan](plan.mdx#2-dates) and [a heading](#their)\n\n## There'),
  ).toMatchInlineSnapshot(`
    "process/triage.mdx:5:8 error broken-anchor: Cannot find the heading \`#2-dates\` in \`content/process/plan.mdx\`; did you mean \`#1-dates\`?
    process/triage.mdx:5:42 error broken-anchor: Cannot find the heading \`#their\` in this document."
  `)
})

test('what leads somewhere', async () => {
  expect(await check('[plan](plan.mdx#1-dates) and [a heading](#there)\n\n## There')).toBe('')
})

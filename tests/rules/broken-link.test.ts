import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['broken-link']

const check = (body: string) =>
  findingsOf(
    {
      'process/plan.mdx': mdx('title: Plan', '## 1. Dates\n\nSoon.'),
      'process/triage.mdx': mdx('title: Triage', body),
    },
    { rules },
  )

test('what leads nowhere', async () => {
  expect(await check('[plan](plan.md) and [a heading](here)\n\n## Here')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:8 error broken-link: Cannot find the file \`plan.md\`; did you mean \`plan.mdx\`?
      help: \`milepost check --fix\` writes it.
    process/triage.mdx:5:33 error broken-link: Cannot find \`here\`; did you mean the heading \`#here\`?"
  `)
})

test('what leads somewhere', async () => {
  expect(await check('[plan](plan.mdx) and [a heading](#here)\n\n## Here')).toBe('')
})

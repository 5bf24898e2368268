import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['duplicate-id']

test('two documents with one id, and an alias that is taken', async () => {
  const documents = {
    'process/plan.mdx': mdx('title: Plan'),
    'process/2022/plan.mdx': mdx('title: Plan of 2022'),
    'process/triage.mdx': mdx('title: Triage\naliases: [plan]'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "process/plan.mdx:2:8 error duplicate-id: Duplicate page \`plan\`, already defined by \`content/process/2022/plan.mdx\`; rename one of them.
      process/2022/plan.mdx:2:8 first used here
    process/triage.mdx:3:11 error duplicate-id: Alias \`plan\` is taken by \`content/process/2022/plan.mdx\`; choose another or remove it.
      process/2022/plan.mdx:2:8 first used here"
  `)
})

test('one id in two kinds, and an alias of its own', async () => {
  const documents = {
    'process/plan.mdx': mdx('title: Plan\naliases: [planning]'),
    'roadmap/plan.mdx': mdx('title: Plan\naliases: [planning]'),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'
import { line } from './release-samples.ts'

const MILESTONE = 'milestone: https://github.com/example/code/milestone/4'

/** The findings about an issue, beside a planned line with these fields. */
const found = (issue: Readonly<Record<string, unknown>>, lineFields = MILESTONE) =>
  findingsOf(
    {
      'releases/v1.4.mdx': line('1.4', '2026-12-30', lineFields, 'planned'),
      'issues/code.json': issues({ number: 12, ...issue }),
    },
    { rules: ['triaged-without-milestone'] },
  )

test('a triaged issue without a milestone', async () => {
  expect(await found({})).toMatchInlineSnapshot(`
    "issues/code.json:2:72 warning triaged-without-milestone: Issue 12, \`An issue\`, is triaged and has no milestone; give it one or close it.
      help: If it cannot be judged yet, label it \`needs-investigation\`."
  `)
})

test.each([
  ['an issue with a milestone', { milestone: { number: 4, title: '1.4' } }],
  ['an untriaged issue', { labels: [{ name: 'untriaged' }] }],
  ['an issue that is looked into', { labels: [{ name: 'needs-investigation' }] }],
])('%s is in order', async (_, issue) => {
  expect(await found(issue)).toBe('')
})

test('a project whose lines have no milestones is in order', async () => {
  expect(await found({}, '')).toBe('')
})

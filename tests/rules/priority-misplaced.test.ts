import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { committee, sig } from './group-samples.ts'

/** The findings about a priority for a SIG of this scope. */
const found = (scope: string) =>
  findingsOf(
    {
      'groups/steering.mdx': committee(
        'priorities: [{ title: Docs for each version, for: [sig-docs] }]',
      ),
      'groups/sig-docs.mdx': sig(`scope: ${scope}`, 'proposed'),
    },
    { rules: ['priority-misplaced'] },
  )

test('a priority for a SIG that is not horizontal', async () => {
  expect(await found('domain')).toMatchInlineSnapshot(`
    "groups/steering.mdx:5:52 warning priority-misplaced: \`sig-docs\` is not a horizontal SIG, expected one; name another, or correct its charter.
      groups/sig-docs.mdx:5:8 as its charter says"
  `)
})

test('a priority for a horizontal SIG is in order', async () => {
  expect(await found('horizontal')).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { approvedGroup } from './vote-samples.ts'

const rules = ['vote-not-public']
const NAMED = '{ on: 2026-03-01, for: 1, against: 1, votes: { ana: for, ben: against } }'

test('names in a project that does not make them public', async () => {
  expect(await findingsOf(approvedGroup(NAMED, ''), { rules })).toMatchInlineSnapshot(
    `"groups/sig-docs.mdx:5:49 error vote-not-public: The vote names people, but no governance in force on 2026-03-01 says \`named-votes: true\`; remove \`votes\`, the counts are enough."`,
  )
})

test('names in a project that makes them public, and counts anywhere, are in order', async () => {
  expect(await findingsOf(approvedGroup(NAMED), { rules })).toBe('')
  expect(
    await findingsOf(approvedGroup('{ on: 2026-03-01, for: 1, against: 1 }', ''), { rules }),
  ).toBe('')
})

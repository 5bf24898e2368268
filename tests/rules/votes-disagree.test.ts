import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { approvedGroup } from './vote-samples.ts'

const rules = ['votes-disagree']

test('names and counts that differ, and somebody who was no member on that day', async () => {
  const approval =
    '{ on: 2026-03-01, for: 3, against: 0, votes: { ana: for, ben: abstain, cy: for } }'
  expect(await findingsOf(approvedGroup(approval), { rules })).toMatchInlineSnapshot(`
    "groups/sig-docs.mdx:5:34 error votes-disagree: The vote counts 3 \`for\`, and has 2 names with \`for\`; correct one of them.
    groups/sig-docs.mdx:5:49 error votes-disagree: The vote counts 0 \`abstain\`, and has 1 name with \`abstain\`; correct one of them.
    groups/sig-docs.mdx:5:82 error votes-disagree: \`cy\` voted on 2026-03-01, and was no member of \`tsc\` on that day; remove the vote, or add the member.
      groups/tsc.mdx:5:1 its members"
  `)
})

test('names that add up to the counts are in order, and so are counts alone', async () => {
  const named =
    '{ on: 2026-03-01, for: 1, against: 0, abstain: 1, votes: { ana: for, ben: abstain } }'
  expect(await findingsOf(approvedGroup(named), { rules })).toBe('')
  expect(await findingsOf(approvedGroup('{ on: 2026-03-01, for: 9, against: 0 }'), { rules })).toBe(
    '',
  )
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const people = '{ name: A }'
const committee = mdx(`title: TSC
type: committee
status: active
members:
  - { person: ana, since: 2026-01-01 }
  - { person: ben, since: 2026-01-01 }
  - { person: cy, since: 2026-01-01, until: 2026-02-01 }`)
const project = (approval: string, terms = 'named-votes: true') => ({
  'people.yaml': `ana: ${people}\nben: ${people}\ncy: ${people}\n`,
  'governance/g.mdx': mdx(`title: G\nfrom: 2026-01-01\nby: tsc\n${terms}`),
  'groups/tsc.mdx': committee,
  'groups/sig-docs.mdx': mdx(`title: Docs\ntype: sig\nstatus: active\napproval: ${approval}`),
})

const rules = ['votes-disagree']

test('names and counts that differ, and somebody who was no member on that day', async () => {
  const approval =
    '{ on: 2026-03-01, for: 3, against: 0, votes: { ana: for, ben: abstain, cy: for } }'
  expect(await findingsOf(project(approval), { rules })).toMatchInlineSnapshot(`
    "groups/sig-docs.mdx:5:34 error votes-disagree: The vote counts 3 \`for\`, and has 2 names with \`for\`; correct one of them.
    groups/sig-docs.mdx:5:49 error votes-disagree: The vote counts 0 \`abstain\`, and has 1 name with \`abstain\`; correct one of them.
    groups/sig-docs.mdx:5:82 error votes-disagree: \`cy\` voted on 2026-03-01, and was no member of \`tsc\` on that day; remove the vote, or add the member.
      groups/tsc.mdx:5:1 its members"
  `)
})

test('names that add up to the counts are in order, and so are counts alone', async () => {
  const named =
    '{ on: 2026-03-01, for: 1, against: 0, abstain: 1, votes: { ana: for, ben: abstain } }'
  expect(await findingsOf(project(named), { rules })).toBe('')
  expect(await findingsOf(project('{ on: 2026-03-01, for: 9, against: 0 }'), { rules })).toBe('')
})

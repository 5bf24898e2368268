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

const rules = ['vote-not-public']
const NAMED = '{ on: 2026-03-01, for: 1, against: 1, votes: { ana: for, ben: against } }'

test('names in a project that does not make them public', async () => {
  expect(await findingsOf(project(NAMED, ''), { rules })).toMatchInlineSnapshot(
    `"groups/sig-docs.mdx:5:49 error vote-not-public: The vote names people, but no governance in force on 2026-03-01 says \`named-votes: true\`; remove \`votes\`, the counts are enough."`,
  )
})

test('names in a project that makes them public, and counts anywhere, are in order', async () => {
  expect(await findingsOf(project(NAMED), { rules })).toBe('')
  expect(await findingsOf(project('{ on: 2026-03-01, for: 1, against: 1 }', ''), { rules })).toBe(
    '',
  )
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { people, rfc } from './samples.ts'

const rules = ['members-disagree']
const project = (vote: string, terms = 'by: tsc') => ({
  'people.yaml': people,
  'governance/flyte.mdx': mdx(`title: Flyte\nfrom: 2022-01-01\n${terms}`),
  'groups/tsc.mdx': mdx(
    'title: TSC\ntype: committee\nstatus: active\nmembers: [{ person: ana }, { person: ben, since: 2026-06-01 }]',
  ),
  'rfcs/0001-a.mdx': rfc(1, `status: accepted\ndecided: { for: 1, against: 0, ${vote} }`),
})

test('a vote counts members that its committee had not on that day', async () => {
  expect(await findingsOf(project('members: 2, on: 2026-05-31'), { rules })).toMatchInlineSnapshot(`
    "rfcs/0001-a.mdx:6:41 warning members-disagree: The vote counts 2 members, but \`tsc\` had 1 on 2026-05-31; correct one of the two.
      groups/tsc.mdx:5:10 its members"
  `)
  const named = project('members: 9, on: 2026-07-01, by: tsc', '')
  expect(await findingsOf(named, { rules })).toContain('`tsc` had 2 on 2026-07-01')
})

test('the members of that day, and a vote of an unknown body, are in order', async () => {
  expect(await findingsOf(project('members: 2, on: 2026-06-01'), { rules })).toBe('')
  expect(await findingsOf(project('members: 9, on: 2026-06-01', ''), { rules })).toBe('')
})

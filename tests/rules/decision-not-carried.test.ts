import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { people, rfc } from './samples.ts'

const rules = ['decision-not-carried']
const two = { 'governance/flyte.mdx': mdx('title: Flyte\nfrom: 2026-01-01\nmajority: "2/3"') }
const decided = (status: string, votes: string) => ({
  'people.yaml': people,
  'rfcs/0001-a.mdx': rfc(1, `status: ${status}\ndecided: { on: 2026-11-01, ${votes} }`),
})

test.each([
  ['accepted', 'for: 0, against: 9, members: 3', 'More members voted than the 3 there are'],
  ['accepted', 'for: 0, against: 9', '`accepted` by 0 of 9 votes, expected at least 5'],
  ['implemented', 'for: 4, against: 4', '`implemented` by 4 of 8 votes, expected at least 5'],
  ['rejected', 'for: 5, against: 4', '`rejected` with 5 of 9 votes in favour, which carries it'],
])('an RFC that is %s with %s', async (status, votes, message) => {
  expect(await findingsOf(decided(status, votes), { rules })).toContain(
    `error decision-not-carried: ${message}`,
  )
})

test('two thirds of the votes cast, where the governance asks for them', async () => {
  const close = { ...two, ...decided('accepted', 'for: 5, against: 3, abstain: 1') }
  expect(await findingsOf(close, { rules })).toMatchInlineSnapshot(
    `"rfcs/0001-a.mdx:6:33 error decision-not-carried: \`accepted\` by 5 of 8 votes, expected at least 6; correct the vote or the status."`,
  )
  const enough = { ...two, ...decided('accepted', 'for: 6, against: 3, abstain: 5') }
  expect(await findingsOf(enough, { rules })).toBe('')
})

test('more in favour than against is in order', async () => {
  expect(await findingsOf(decided('implemented', 'for: 5, against: 4'), { rules })).toBe('')
  expect(await findingsOf(decided('rejected', 'for: 4, against: 4'), { rules })).toBe('')
})

test('where the share is of the members, those of the committee on that day are counted', async () => {
  const project = (members: string, votes: string) => ({
    'people.yaml': people,
    'governance/terms.mdx': mdx(
      'title: Terms\nfrom: 2022-01-01\nby: tsc\nmajority: "2/3"\nmajority-of: members',
    ),
    'groups/tsc.mdx': mdx(
      `title: TSC\ntype: committee\nstatus: active\nmembers: [{ person: ana }, { person: ben }${members}]`,
    ),
    'rfcs/0001-a.mdx': rfc(1, `status: accepted\ndecided: { on: 2026-06-01, ${votes} }`),
  })
  const third = ', { person: ana, since: 2026-06-01 }'
  const later = ', { person: ana, since: 2026-06-02 }'
  expect(await findingsOf(project(third, 'for: 1, against: 0'), { rules })).toMatchInlineSnapshot(
    `"rfcs/0001-a.mdx:6:33 error decision-not-carried: \`accepted\` by 1 of 1 vote, expected at least 2; correct the vote or the status."`,
  )
  expect(await findingsOf(project(third, 'for: 2, against: 0'), { rules })).toBe('')
  expect(await findingsOf(project(later, 'for: 1, against: 0'), { rules })).toContain('at least 2')
  expect(await findingsOf(project(later, 'for: 3, against: 0'), { rules })).toContain(
    'More members voted than the 2 there are',
  )
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { sig, wg } from './group-samples.ts'

const rules = ['approval-too-small']
const approved = (vote: string, status?: string) => ({
  'groups/sig-a.mdx': sig(`approval: { on: 2026-01-01, ${vote} }`, status),
})

test.each([
  ['for: 2, against: 1', ''],
  ['for: 4, against: 2, abstain: 3, members: 9', ''],
  [
    'for: 4, against: 3, abstain: 2, members: 9',
    'Approved by 4 of 7 votes cast, expected at least 5 (two thirds).',
  ],
  ['for: 0, against: 0, abstain: 9', 'Approved by no vote at all, expected at least 1 in favour.'],
])('approved with %s', async (vote, message) => {
  const help =
    '\n  help: An abstention is not a vote cast. Until it is approved, its `status` is `proposed`.'
  const row = message && `groups/sig-a.mdx:5:34 error approval-too-small: ${message}${help}`
  expect(await findingsOf(approved(vote), { rules })).toBe(row)
})

test('more votes than there are members', async () => {
  const documents = approved('for: 8, against: 1, abstain: 1, members: 9', 'proposed')
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(
    `"groups/sig-a.mdx:5:70 error approval-too-small: 10 members voted or abstained, but there are only \`9\`; correct the vote."`,
  )
})

test('a proposal may fail, a working group needs the same majority, a team is not voted on', async () => {
  const few = 'approval: { on: 2026-01-01, for: 1, against: 1 }'
  const documents = {
    ...approved('for: 1, against: 1', 'proposed'),
    'groups/wg-a.mdx': wg(few),
    'groups/team.mdx': wg(few).replace('type: wg', 'type: team'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "groups/wg-a.mdx:5:34 error approval-too-small: Approved by 1 of 2 votes cast, expected at least 2 (two thirds).
      help: An abstention is not a vote cast. Until it is approved, its \`status\` is \`proposed\`."
  `)
})

test('where the share is of the members, an abstention counts like a vote against', async () => {
  const project = (of: string) => ({
    'governance/terms.mdx': mdx(
      `title: Terms\nfrom: 2022-01-01\nmajority: "2/3"\nmajority-of: ${of}`,
    ),
    'groups/sig-a.mdx': sig(
      'approval: { on: 2026-01-01, for: 4, against: 1, abstain: 4, members: 9 }',
    ),
  })
  expect(await findingsOf(project('members'), { rules })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:5:34 error approval-too-small: Approved by 4 of 5 votes cast, expected at least 6 (two thirds of the members).
      help: An abstention is not a vote cast. Until it is approved, its \`status\` is \`proposed\`."
  `)
  expect(await findingsOf(project('cast'), { rules })).toBe('')
})

import { expect, test } from 'vitest'
import { people, rfc } from '../rules/samples.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['field-missing', 'meeting-unrecorded']
const governance = {
  'people.yaml': people,
  'governance/flyte.mdx': mdx(`
    title: Flyte
    from: 2022-01-01
    groups:
      sig: [approval, scope, assets, channels.slack]
      wg: [approval, with, deliverables]
    proposals: [sponsor, decided.by]
    meetings: recorded-and-noted
  `),
}

test('a bare SIG, a bare working group and a bare decision lack what the governance asks for', async () => {
  const bare = {
    ...governance,
    'groups/sig-a.mdx': mdx(
      'title: A\ntype: sig\nstatus: active\nmeetings: [{ title: All, cadence: weekly, notes: https://e.org/n }]',
    ),
    'groups/wg-a.mdx': mdx('title: A\ntype: wg\nstatus: active'),
    'rfcs/0001-a.mdx': rfc(1, 'status: accepted\ndecided: { on: 2026-11-01, for: 1, against: 0 }'),
  }
  expect(await findingsOf(bare, { rules })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:4:9 warning field-missing: No \`approval\`, expected one when \`type\` is \`sig\` and \`status\` is \`active\`: \`flyte\` asks for it.
    groups/sig-a.mdx:4:9 warning field-missing: No \`assets\`, expected one when \`type\` is \`sig\` and \`status\` is \`active\`: \`flyte\` asks for it.
    groups/sig-a.mdx:4:9 warning field-missing: No \`channels.slack\`, expected one when \`type\` is \`sig\` and \`status\` is \`active\`: \`flyte\` asks for it.
    groups/sig-a.mdx:4:9 warning field-missing: No \`scope\`, expected one when \`type\` is \`sig\` and \`status\` is \`active\`: \`flyte\` asks for it.
    groups/sig-a.mdx:5:21 warning meeting-unrecorded: Meeting \`All\` has no \`recordings\`, and the governance asks for both; add them.
    groups/wg-a.mdx:4:9 warning field-missing: No \`approval\`, expected one when \`type\` is \`wg\` and \`status\` is \`active\`: \`flyte\` asks for it.
    groups/wg-a.mdx:4:9 warning field-missing: No \`deliverables\`, expected one when \`type\` is \`wg\` and \`status\` is \`active\`: \`flyte\` asks for it.
    groups/wg-a.mdx:4:9 warning field-missing: No \`with\`, expected one when \`type\` is \`wg\` and \`status\` is \`active\`: \`flyte\` asks for it.
    rfcs/0001-a.mdx:5:9 warning field-missing: No \`decided.by\`, expected one when \`status\` is \`accepted\`: \`flyte\` asks for it.
    rfcs/0001-a.mdx:5:9 warning field-missing: No \`sponsor\`, expected one when \`status\` is \`accepted\`: \`flyte\` asks for it."
  `)
})

test('proposed and retired groups, teams, and days before the governance are in order', async () => {
  const good = {
    ...governance,
    'groups/sig-a.mdx': mdx('title: A\ntype: sig\nstatus: proposed'),
    'groups/team-a.mdx': mdx('title: A\ntype: team\nstatus: active'),
    'groups/wg-a.mdx': mdx('title: A\ntype: wg\nstatus: active\nas-of: 2021-12-31'),
    'rfcs/0001-a.mdx': rfc(1, 'status: review'),
  }
  expect(await findingsOf(good, { rules })).toBe('')
})

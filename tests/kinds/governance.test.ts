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

test('the terms of groups are those of the governance, on the day that a group is judged on', async () => {
  const sig = (activity: string) =>
    mdx(
      `title: A\ntype: sig\nstatus: active\nactivity: [{ on: ${activity}, what: meeting, quorum: true }]`,
    )
  const wg = mdx(`
    title: B
    type: wg
    status: active
    formed: 2026-01-01
    approval: { on: 2026-01-01, for: 7, against: 3 }
    leads: [{ person: ana, role: lead, since: 2026-01-01, until: 2026-10-30 }]
    activity: [{ on: 2026-09-20, what: message }]
  `)
  const terms = mdx(`
    title: Strict
    from: 2026-10-01
    majority: "3/4"
    quorum-months: { should: 1, must: 2 }
    leaderless-weeks: 2
    silent-months: 2
  `)
  const documents = {
    'people.yaml': people,
    'groups/sig-a.mdx': sig('2026-09-19'),
    'groups/wg-b.mdx': wg,
  }
  const judged = ['quorum-lapsed', 'lead-missing', 'wg-silent', 'approval-too-small']
  const found = (more: Readonly<Record<string, string>>) =>
    findingsOf({ ...documents, ...more }, { rules: judged })
  expect(await found({})).toMatchInlineSnapshot(`
    "groups/wg-b.mdx:7:62 warning lead-missing: The last lead left on 2026-10-30, 21 days ago; it is to be disbanded on 2026-12-12.
      help: Name a lead in \`leads\`, or disband the group with \`status\` and \`retired\`."
  `)
  expect(await found({ 'governance/strict.mdx': terms })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:5:18 error quorum-lapsed: The last quorate meeting was on 2026-09-19, 2 months and 1 day ago; the SIG must be retired.
      help: Add the meetings that had a quorum to \`activity\`, or retire it with \`status\` and \`retired\`.
    groups/wg-b.mdx:7:62 error lead-missing: The last lead left on 2026-10-30, 21 days ago; the 2 weeks to find one are over.
      help: Name a lead in \`leads\`, or disband the group with \`status\` and \`retired\`.
    groups/wg-b.mdx:8:18 warning wg-silent: Its channels were last used on 2026-09-20, 2 months ago; the working group is to be disbanded.
      help: Add what it did since to \`activity\`, or disband it with \`status\` and \`retired\`."
  `)
  const older = terms.replace('2026-10-01', '2026-01-01')
  expect(await found({ 'governance/strict.mdx': older })).toContain(
    'expected at least 8 (3/4 of the votes)',
  )
})

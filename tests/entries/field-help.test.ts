import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['invalid-field', 'unknown-field']
const check = (path: string, fields: string) =>
  findingsOf({ [path]: mdx(`title: A\n${fields}`) }, { rules })

const item = (fields: string) => check('roadmap/items/a.mdx', `roadmap: main\n${fields}`)
const group = (fields: string) => check('groups/docs.mdx', `type: team\nstatus: active\n${fields}`)

test('a status and a target above the history are reported where they stand', async () => {
  expect(await item('status: planned\ntarget: 2027-Q1')).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:2:1 error invalid-field: Missing field \`history\`, expected a list.
      help: Its steps, oldest first. The last step gives its status. Add \`history:\` with \`- { status: planned, target: 2027-Q1 }\`.
    roadmap/items/a.mdx:4:1 error unknown-field: Unknown field \`status\`.
      help: \`status\` stands in \`history\`. Its steps, oldest first. The last step gives its status. Write \`- { status: planned, target: 2027-Q1 }\`.
    roadmap/items/a.mdx:5:1 error unknown-field: Unknown field \`target\`.
      help: \`target\` stands in \`history\`. Its steps, oldest first. The last step gives its status. Write \`- { status: planned, target: 2027-Q1 }\`."
  `)
})

test('a field for a list or a mapping shows the shape to write', async () => {
  expect(await item('history: { status: planned }\nowners: kim')).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:4:10 error invalid-field: Unexpected mapping in \`history\`, expected a list.
      help: Its steps, oldest first. The last step gives its status. Write \`- { status: planned, target: 2027-Q1 }\`.
    roadmap/items/a.mdx:5:9 error invalid-field: Unexpected text \`kim\` in \`owners\`, expected a list.
      help: Its owners: people or groups. Write \`[kim]\`."
  `)
  expect(
    await group('leads: kim\nmeetings: weekly\napproval: true\nactivity: [2026-11-20]'),
  ).toMatchInlineSnapshot(`
    "groups/docs.mdx:5:8 error invalid-field: Unexpected text \`kim\` in \`leads\`, expected a list.
      help: The people who lead or led it, with dates. Write \`- { person: kim, role: chair, since: 2026-01-01 }\`.
    groups/docs.mdx:6:11 error invalid-field: Unexpected text \`weekly\` in \`meetings\`, expected a list.
      help: Its regular meetings. Write \`- { title: All hands, cadence: biweekly, notes: https://example.org/notes }\`.
    groups/docs.mdx:7:11 error invalid-field: Unexpected truth value \`true\` in \`approval\`, expected a mapping.
      help: The vote that approved it. Write \`{ on: 2026-11-20, for: 9, against: 1 }\`.
    groups/docs.mdx:8:12 error invalid-field: Unexpected text \`2026-11-20\` in \`activity\`, expected a mapping.
      help: Its meetings, votes and messages, which show that it is active. Write \`{ on: 2026-11-20, what: meeting, quorum: true }\`."
  `)
  expect(await findingsOf({ 'people.yaml': 'kim: Kim\n' }, { rules })).toMatchInlineSnapshot(`
    "people.yaml:1:6 error invalid-field: Unexpected text \`Kim\`, expected a mapping.
      help: Write \`{ name: TODO }\`."
  `)
})

test('a field inside a list has a sentence of its own, and a value that is near needs no shape', async () => {
  expect(
    await group('meetings: [{ title: All, cadence: weakly }]\napproval: { on: 2026-11-20 }'),
  ).toMatchInlineSnapshot(`
    "groups/docs.mdx:5:35 error invalid-field: Unexpected text \`weakly\` in \`cadence\`, expected \`weekly\`, \`biweekly\`, \`monthly\`, \`bimonthly\`, \`quarterly\` or \`dated\`; did you mean \`weekly\`?
      help: How often it takes place. A \`dated\` meeting lists its days.
    groups/docs.mdx:6:1 error invalid-field: Missing field \`against\`, expected a whole number.
      help: Votes against it. Add \`against:\` with a whole number.
    groups/docs.mdx:6:1 error invalid-field: Missing field \`for\`, expected a whole number.
      help: Votes for it. Add \`for:\` with a whole number."
  `)
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const group = (fields: string) =>
  findingsOf({
    'people.yaml': 'ana: { name: Ana }\n',
    'groups/docs.mdx': mdx(`title: Docs\ntype: team\nstatus: active\n${fields}`),
  })

test('wrong types deep in lists', async () => {
  expect(
    await group(`leads:
  - { person: ana, role: chiar, since: 2020-01-01, leave: [{ from: 2020-02-01, until: 2020-03-01 }] }
  - ana
  - { person: [ana], role: chair, since: 2020-01-01 }
with: sig-docs
tags: [a, { b: c }]`),
  ).toMatchInlineSnapshot(`
    "groups/docs.mdx:6:26 error invalid-field: Unexpected text \`chiar\` in \`role\`, expected \`chair\`, \`co-chair\`, \`lead\` or \`member-rep\`; did you mean \`chair\`?
      help: Their role.
    groups/docs.mdx:6:60 error invalid-field: Missing field \`to\`, expected a day that exists, written \`YYYY-MM-DD\`.
      help: The last day away. Add \`to:\` with a day that exists, written \`YYYY-MM-DD\`.
    groups/docs.mdx:6:80 error unknown-field: Unknown field \`until\`.
      help: \`leave\` may have \`from\`, \`to\` or \`cover\`.
    groups/docs.mdx:7:5 error invalid-field: Unexpected text \`ana\` in \`leads\`, expected a mapping.
      help: The people who lead or led it, with dates. Write \`{ person: kim, role: chair, since: 2026-01-01 }\`.
    groups/docs.mdx:8:15 error invalid-field: Unexpected list in \`person\`, expected text.
      help: Their handle. Write \`ana\`, without brackets.
    groups/docs.mdx:9:7 error invalid-field: Unexpected text \`sig-docs\` in \`with\`, expected a list.
      help: The SIGs that a working group works with. Write \`[sig-docs]\`.
    groups/docs.mdx:10:11 error invalid-field: Unexpected mapping in \`tags\`, expected text.
      help: Free words to find it by."
  `)
})

test('a union is judged by the form that came nearest', async () => {
  expect(
    await group(`assets:
  - { repo: flyteorg/flyte, pathes: [docs] }
  - { api: admin }
  - { repoo: flyteorg/flyte }
  - { repo: not a repository }
  - flyteorg/flyte
  - { site: Docs, url: ftp://example.org }
  - {}
deliverables:
  - { title: Charter, done: yes }`),
  ).toMatchInlineSnapshot(`
    "groups/docs.mdx:6:29 error unknown-field: Unknown field \`pathes\`; did you mean \`paths\`?
    groups/docs.mdx:7:5 error invalid-field: Missing field \`url\`, expected a web address that begins with \`https://\` or \`http://\`.
      help: Its address. Add \`url:\` with a web address that begins with \`https://\` or \`http://\`.
    groups/docs.mdx:8:7 error unknown-field: Unknown field \`repoo\`; did you mean \`repo\`?
    groups/docs.mdx:9:13 error invalid-field: Unexpected text \`not a repository\` in \`repo\`, expected a repository (\`owner/name\` or its web address).
      help: A repository.
    groups/docs.mdx:10:5 error invalid-field: Unexpected text \`flyteorg/flyte\` in \`assets\`, expected a mapping.
      help: The things it owns: repositories, APIs, sites. Write \`{ repo: owner/name }\`.
    groups/docs.mdx:11:24 error unsafe-link: Unexpected scheme \`ftp:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    groups/docs.mdx:12:5 error invalid-field: Missing field \`repo\`, expected a repository (\`owner/name\` or its web address).
      help: A repository. Add \`repo:\` with a repository (\`owner/name\` or its web address).
    groups/docs.mdx:14:29 error invalid-field: Unexpected text \`yes\` in \`done\`, expected a day that exists, written \`YYYY-MM-DD\` or \`true\` or \`false\`; did you mean \`true\`?
      help: The day it was delivered, or \`true\`."
  `)
})

test('a web address, a time and a time zone', async () => {
  const meeting = 'title: M, cadence: weekly, url: example.org, time: 25:00, tz: Berlin'
  expect(await group(`meetings:\n  - { ${meeting} }`)).toMatchInlineSnapshot(`
    "groups/docs.mdx:6:39 error invalid-field: Unexpected text \`example.org\` in \`url\`, expected a web address that begins with \`https://\` or \`http://\`.
      help: The address to join it.
    groups/docs.mdx:6:58 error invalid-field: Unexpected text \`25:00\` in \`time\`, expected a time of day in quotes (\`"16:00"\`).
      help: The time it begins.
    groups/docs.mdx:6:69 error invalid-field: Unexpected text \`Berlin\` in \`tz\`, expected an IANA time zone (\`Europe/Berlin\`, \`UTC\`); did you mean \`Europe/Berlin\`?
      help: The time zone of its time."
  `)
})

test('every name of a time zone is one, old and new', async () => {
  const zones = [
    'Asia/Kolkata',
    'Asia/Calcutta',
    'Europe/Kyiv',
    'America/Argentina/Buenos_Aires',
    'GMT',
  ]
  for (const tz of zones) {
    const meeting = `{ title: M, cadence: weekly, time: "16:00", tz: ${tz} }`
    expect(await group(`meetings:\n  - ${meeting}`)).not.toContain('time zone')
  }
  expect(await group('meetings:\n  - { title: M, tz: "+05:30" }')).toContain('IANA time zone')
})

test('a discussion is an address, an RFC, or an address with a title', async () => {
  const item = `title: Item
roadmap: main
history: [{ status: unplanned }]
discussions:
  - https://example.org
  - { title: Thread, url: https://example.org }
  - hello
  - { titel: Thread, url: https://example.org }`
  const documents = { 'roadmap/main.mdx': mdx('title: Main'), 'roadmap/items/a.mdx': mdx(item) }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:8:5 error invalid-field: Unexpected text \`hello\` in \`discussions\`, expected a web address or an RFC (\`rfc:81\`) or a mapping.
      help: Its discussions: \`rfc:81\`, an address, or a title with an address. Write \`{ title: Planning, url: https://example.org/planning }\`.
    roadmap/items/a.mdx:9:7 error unknown-field: Unknown field \`titel\`; did you mean \`title\`?"
  `)
})

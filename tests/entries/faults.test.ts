import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const check = (path: string, frontmatter: string) =>
  findingsOf({ 'people.yaml': 'ana: { name: Ana }\n', [path]: mdx(frontmatter) })

const roadmap = (fields: string) => check('roadmap/main.mdx', `title: Main\n${fields}`)
const group = (fields: string) =>
  check('groups/docs.mdx', `title: Docs\ntype: team\nstatus: active\n${fields}`)

test('a misspelt required field is one finding', async () => {
  expect(await check('roadmap/main.mdx', 'titel: Main')).toMatchInlineSnapshot(
    `"roadmap/main.mdx:2:1 error unknown-field: Unknown field \`titel\`; did you mean \`title\`?"`,
  )
  const rfc = 'title: Groups\nnumbr: 81\nautors: [ana]\nstatus: draft'
  expect(await findingsOf({ 'rfcs/0081-groups.mdx': mdx(rfc) }, entryRules)).toMatchInlineSnapshot(`
    "rfcs/0081-groups.mdx:3:1 error unknown-field: Unknown field \`numbr\`; did you mean \`number\`?
    rfcs/0081-groups.mdx:4:1 error unknown-field: Unknown field \`autors\`; did you mean \`authors\`?"
  `)
})

test('a title has one line, in whatever form YAML has it', async () => {
  expect(await check('roadmap/main.mdx', 'title: >\n  Main\n  road')).toBe('')
  expect(await check('roadmap/main.mdx', 'title: |\n  Main\n  road')).toMatchInlineSnapshot(
    `"roadmap/main.mdx:2:8 error invalid-field: Unexpected text \`Main road\` in \`title\`, expected text of one line."`,
  )
})

test('a misspelt field that may be left out', async () => {
  expect(await roadmap('ordr: []\nzzz: 1')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:1 error unknown-field: Unknown field \`ordr\`; did you mean \`order\`?
    roadmap/main.mdx:4:1 error unknown-field: Unknown field \`zzz\`.
      help: A document of kind \`roadmap\` may have \`owner\`, \`order\`, \`missing\`, \`horizon\`, \`as-of\`, \`title\`, \`description\`, \`aliases\` or 3 more."
  `)
})

test('a required field that is missing, and one that is empty', async () => {
  expect(await check('roadmap/main.mdx', 'description: A roadmap')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:2:1 error invalid-field: Missing field \`title\`, expected text.
      help: Add \`title:\` with text."
  `)
  expect(await check('roadmap/main.mdx', 'title:')).toMatchInlineSnapshot(
    `"roadmap/main.mdx:2:1 error invalid-field: Unexpected empty value in \`title\`, expected text."`,
  )
  expect(await check('roadmap/main.mdx', 'title: "  "')).toMatchInlineSnapshot(
    `"roadmap/main.mdx:2:8 error invalid-field: Unexpected empty text in \`title\`, expected text."`,
  )
})

test('a day that does not exist, and one of another form', async () => {
  expect(await roadmap('as-of: 2026-02-30\ncreated: 5 March 2026')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:8 error invalid-field: Unexpected text \`2026-02-30\` in \`as-of\`, expected a day that exists, written \`YYYY-MM-DD\`.
    roadmap/main.mdx:4:10 error invalid-field: Unexpected text \`5 March 2026\` in \`created\`, expected a day that exists, written \`YYYY-MM-DD\`."
  `)
  expect(await roadmap('as-of: 2026-2-3\ncreated: 2026')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:8 error invalid-field: Unexpected text \`2026-2-3\` in \`as-of\`, expected a day that exists, written \`YYYY-MM-DD\`.
    roadmap/main.mdx:4:10 error invalid-field: Unexpected number \`2026\` in \`created\`, expected a day that exists, written \`YYYY-MM-DD\`."
  `)
  expect(await roadmap('as-of: 2028-02-29')).toBe('')
})

test('a version without quotes says why', async () => {
  const release = 'title: "1.10"\nline: 1.10\nstatus: planned'
  expect(await check('releases/v1.10.mdx', release)).toMatchInlineSnapshot(`
    "releases/v1.10.mdx:3:7 error invalid-field: Unexpected number \`1.10\` in \`line\`, expected a release line in quotes (\`"1.3"\`).
      help: YAML reads \`1.10\` as the number 1.1; write it in quotes: \`"1.10"\`."
  `)
  expect(await check('releases/v1.10.mdx', release.replace('1.10\ns', '"1.10"\ns'))).toBe('')
})

test('a title that YAML takes for something else', async () => {
  expect(await check('roadmap/main.mdx', 'title: 2026')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:2:8 error invalid-field: Unexpected number \`2026\` in \`title\`, expected text.
      help: YAML reads \`2026\` as a number; write it in quotes: \`"2026"\`."
  `)
  expect(await check('roadmap/main.mdx', 'title: true')).toMatchInlineSnapshot(
    `
    "roadmap/main.mdx:2:8 error invalid-field: Unexpected truth value \`true\` in \`title\`, expected text.
      help: YAML reads \`true\` as a truth value; write it in quotes: \`"true"\`."
  `,
  )
  expect(await check('roadmap/main.mdx', 'title: [Main]')).toMatchInlineSnapshot(
    `"roadmap/main.mdx:2:8 error invalid-field: Unexpected list in \`title\`, expected text."`,
  )
})

test('an unknown value offers the nearest, or else what there is', async () => {
  const group = (status: string) => `title: Docs\ntype: team\nstatus: ${status}`
  expect(await check('groups/docs.mdx', group('activ'))).toMatchInlineSnapshot(
    `"groups/docs.mdx:4:9 error invalid-field: Unexpected text \`activ\` in \`status\`, expected \`proposed\`, \`active\` or \`retired\`; did you mean \`active\`?"`,
  )
  expect(await check('groups/docs.mdx', group('zzz'))).toMatchInlineSnapshot(
    `"groups/docs.mdx:4:9 error invalid-field: Unexpected text \`zzz\` in \`status\`, expected \`proposed\`, \`active\` or \`retired\`."`,
  )
  expect(await check('groups/docs.mdx', group('1'))).toMatchInlineSnapshot(
    `"groups/docs.mdx:4:9 error invalid-field: Unexpected number \`1\` in \`status\`, expected \`proposed\`, \`active\` or \`retired\`."`,
  )
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
    groups/docs.mdx:6:60 error invalid-field: Missing field \`to\`, expected a day that exists, written \`YYYY-MM-DD\`.
      help: Add \`to:\` with a day that exists, written \`YYYY-MM-DD\`.
    groups/docs.mdx:6:80 error unknown-field: Unknown field \`until\`.
      help: \`leave\` may have \`from\`, \`to\` or \`cover\`.
    groups/docs.mdx:7:5 error invalid-field: Unexpected text \`ana\` in \`leads\`, expected a mapping.
    groups/docs.mdx:8:15 error invalid-field: Unexpected list in \`person\`, expected text.
    groups/docs.mdx:9:7 error invalid-field: Unexpected text \`sig-docs\` in \`with\`, expected a list.
    groups/docs.mdx:10:11 error invalid-field: Unexpected mapping in \`tags\`, expected text."
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
      help: Add \`url:\` with a web address that begins with \`https://\` or \`http://\`.
    groups/docs.mdx:8:7 error unknown-field: Unknown field \`repoo\`; did you mean \`repo\`?
    groups/docs.mdx:9:13 error invalid-field: Unexpected text \`not a repository\` in \`repo\`, expected a repository (\`owner/name\` or its web address).
    groups/docs.mdx:10:5 error invalid-field: Unexpected text \`flyteorg/flyte\` in \`assets\`, expected a mapping.
    groups/docs.mdx:11:24 error unsafe-link: Unexpected scheme \`ftp:\`, expected \`https\`, \`http\` or \`mailto\`.
    groups/docs.mdx:12:5 error invalid-field: Missing field \`repo\`, expected a repository (\`owner/name\` or its web address).
      help: Add \`repo:\` with a repository (\`owner/name\` or its web address).
    groups/docs.mdx:14:29 error invalid-field: Unexpected text \`yes\` in \`done\`, expected a day that exists, written \`YYYY-MM-DD\` or \`true\` or \`false\`."
  `)
})

test('a web address, a time and a time zone', async () => {
  const meeting = 'title: M, cadence: weekly, url: example.org, time: 25:00, tz: Berlin'
  expect(await group(`meetings:\n  - { ${meeting} }`)).toMatchInlineSnapshot(`
    "groups/docs.mdx:6:39 error invalid-field: Unexpected text \`example.org\` in \`url\`, expected a web address that begins with \`https://\` or \`http://\`.
    groups/docs.mdx:6:58 error invalid-field: Unexpected text \`25:00\` in \`time\`, expected a time of day in quotes (\`"16:00"\`).
    groups/docs.mdx:6:69 error invalid-field: Unexpected text \`Berlin\` in \`tz\`, expected an IANA time zone (\`Europe/Berlin\`, \`UTC\`)."
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
    roadmap/items/a.mdx:9:7 error unknown-field: Unknown field \`titel\`; did you mean \`title\`?"
  `)
})

test('fields that would take over a page are no fields', async () => {
  const fields = 'layout: ../../.env?raw\nslug: roadmap\n__proto__: { title: x }\nconstructor: x'
  expect(await roadmap(fields)).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:1 error unknown-field: Unknown field \`layout\`.
      help: A document of kind \`roadmap\` may have \`owner\`, \`order\`, \`missing\`, \`horizon\`, \`as-of\`, \`title\`, \`description\`, \`aliases\` or 3 more.
    roadmap/main.mdx:4:1 error unknown-field: Unknown field \`slug\`.
      help: A document of kind \`roadmap\` may have \`owner\`, \`order\`, \`missing\`, \`horizon\`, \`as-of\`, \`title\`, \`description\`, \`aliases\` or 3 more.
    roadmap/main.mdx:5:1 error invalid-frontmatter: Unexpected key \`__proto__\`.
    roadmap/main.mdx:6:1 error invalid-frontmatter: Unexpected key \`constructor\`."
  `)
})

test('every mistake of a file is found at once, and a wrong value is not looked for as well', async () => {
  const fields = 'roadmap: 1.10\nowners: ana\nhistory: []\nneeds: [3, ghost]\nstatus: done'
  expect(await check('roadmap/items/a.mdx', `title: A\n${fields}`)).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:3:10 error invalid-field: Unexpected number \`1.10\` in \`roadmap\`, expected text.
      help: YAML reads \`1.10\` as the number 1.1; write it in quotes: \`"1.10"\`.
    roadmap/items/a.mdx:4:9 error invalid-field: Unexpected text \`ana\` in \`owners\`, expected a list.
    roadmap/items/a.mdx:5:10 error invalid-field: Unexpected empty list in \`history\`, expected at least one step.
    roadmap/items/a.mdx:6:9 error invalid-field: Unexpected number \`3\` in \`needs\`, expected text.
      help: YAML reads \`3\` as a number; write it in quotes: \`"3"\`.
    roadmap/items/a.mdx:6:12 error unknown-reference: Cannot find item \`ghost\`.
    roadmap/items/a.mdx:7:1 error unknown-field: Unknown field \`status\`.
      help: A document of kind \`item\` may have \`roadmap\`, \`owners\`, \`history\`, \`tracking\`, \`discussions\`, \`needs\`, \`theme\`, \`components\` or 8 more."
  `)
})

test('people stand in one file, and each has a name', async () => {
  const documents = { 'people.yaml': 'ana: { nam: Ana }\nben: {}\neva: Eva\nkim:\n' }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "people.yaml:1:8 error unknown-field: Unknown field \`nam\`; did you mean \`name\`?
    people.yaml:2:1 error invalid-field: Missing field \`name\`, expected text.
      help: Add \`name:\` with text.
    people.yaml:3:6 error invalid-field: Unexpected text \`Eva\`, expected a mapping.
    people.yaml:4:1 error invalid-field: Unexpected empty value, expected a mapping."
  `)
})

test('an alias is an id', async () => {
  expect(await roadmap('aliases: [former, ../../index, "a b"]')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:19 error invalid-field: Unexpected text \`../../index\` in \`aliases\`, expected an id: lower-case letters, digits, \`-\` and \`.\`.
    roadmap/main.mdx:3:32 error invalid-field: Unexpected text \`a b\` in \`aliases\`, expected an id: lower-case letters, digits, \`-\` and \`.\`."
  `)
})

const entryRules = { rules: ['unknown-field', 'invalid-field'] }

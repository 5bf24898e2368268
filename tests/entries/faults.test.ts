import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const check = (path: string, frontmatter: string) =>
  findingsOf({ 'people.yaml': 'ana: { name: Ana }\n', [path]: mdx(frontmatter) })

const roadmap = (fields: string) => check('roadmap/main.mdx', `title: Main\n${fields}`)

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
    `
    "roadmap/main.mdx:2:8 error invalid-field: Unexpected text \`Main road\` in \`title\`, expected text of one line.
      help: The name that readers see."
  `,
  )
})

test('a misspelt field that may be left out', async () => {
  expect(await roadmap('ordr: []\nzzz: 1')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:1 error unknown-field: Unknown field \`ordr\`; did you mean \`order\`?
    roadmap/main.mdx:4:1 error unknown-field: Unknown field \`zzz\`.
      help: A document of kind \`roadmap\` may have \`owner\`, \`order\`, \`missing\`, \`board\`, \`horizon\`, \`as-of\`, \`title\`, \`description\` or 4 more."
  `)
})

test('a required field that is missing, and one that is empty', async () => {
  expect(await check('roadmap/main.mdx', 'description: A roadmap')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:2:1 error invalid-field: Missing field \`title\`, expected text.
      help: The name that readers see. Add \`title:\` with text."
  `)
  expect(await check('roadmap/main.mdx', 'title:')).toMatchInlineSnapshot(
    `
    "roadmap/main.mdx:2:1 error invalid-field: Unexpected empty value in \`title\`, expected text.
      help: The name that readers see."
  `,
  )
  expect(await check('roadmap/main.mdx', 'title: "  "')).toMatchInlineSnapshot(
    `
    "roadmap/main.mdx:2:8 error invalid-field: Unexpected empty text in \`title\`, expected text.
      help: The name that readers see."
  `,
  )
})

test('a day that does not exist, and one of another form', async () => {
  expect(await roadmap('as-of: 2026-02-30\ncreated: 5 March 2026')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:8 error invalid-field: Unexpected text \`2026-02-30\` in \`as-of\`, expected a day that exists, written \`YYYY-MM-DD\`.
      help: A roadmap kept as history: the day it is judged on.
    roadmap/main.mdx:4:10 error invalid-field: Unexpected text \`5 March 2026\` in \`created\`, expected a day that exists, written \`YYYY-MM-DD\`; did you mean \`2026-03-05\`?
      help: The day it was first written."
  `)
  expect(await roadmap('as-of: 2026-2-3\ncreated: 2026')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:8 error invalid-field: Unexpected text \`2026-2-3\` in \`as-of\`, expected a day that exists, written \`YYYY-MM-DD\`; did you mean \`2026-02-03\`?
      help: A roadmap kept as history: the day it is judged on.
    roadmap/main.mdx:4:10 error invalid-field: Unexpected number \`2026\` in \`created\`, expected a day that exists, written \`YYYY-MM-DD\`.
      help: The day it was first written."
  `)
  expect(await roadmap('as-of: 2028-02-29')).toBe('')
})

test('a version without quotes says why', async () => {
  const release = 'title: "1.10"\nline: 1.10\nstatus: planned'
  expect(await check('releases/v1.10.mdx', release)).toMatchInlineSnapshot(`
    "releases/v1.10.mdx:3:7 error invalid-field: Unexpected number \`1.10\` in \`line\`, expected a release line in quotes (\`"1.3"\`).
      help: Its Major.Minor, in quotes: \`"1.3"\`. YAML reads \`1.10\` as the number 1.1; write it in quotes: \`"1.10"\`."
  `)
  expect(await check('releases/v1.10.mdx', release.replace('1.10\ns', '"1.10"\ns'))).toBe('')
})

test('a title that YAML takes for something else', async () => {
  expect(await check('roadmap/main.mdx', 'title: 2026')).toBe('')
  expect(await check('roadmap/main.mdx', 'title: true')).toBe('')
  expect(await check('roadmap/main.mdx', 'title: 1.10')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:2:8 error invalid-field: Unexpected number \`1.10\` in \`title\`, expected text.
      help: The name that readers see. YAML reads \`1.10\` as the number 1.1; write it in quotes: \`"1.10"\`."
  `)
})

test('an unknown value offers the nearest, or else what there is', async () => {
  const group = (status: string) => `title: Docs\ntype: team\nstatus: ${status}`
  expect(await check('groups/docs.mdx', group('activ'))).toMatchInlineSnapshot(
    `
    "groups/docs.mdx:4:9 error invalid-field: Unexpected text \`activ\` in \`status\`, expected \`proposed\`, \`active\` or \`retired\`; did you mean \`active\`?
      help: Its status."
  `,
  )
  expect(await check('groups/docs.mdx', group('zzz'))).toMatchInlineSnapshot(
    `
    "groups/docs.mdx:4:9 error invalid-field: Unexpected text \`zzz\` in \`status\`, expected \`proposed\`, \`active\` or \`retired\`.
      help: Its status."
  `,
  )
  expect(await check('groups/docs.mdx', group('1'))).toMatchInlineSnapshot(
    `
    "groups/docs.mdx:4:9 error invalid-field: Unexpected number \`1\` in \`status\`, expected \`proposed\`, \`active\` or \`retired\`.
      help: Its status."
  `,
  )
})

test('fields that would take over a page are no fields', async () => {
  const fields = 'layout: ../../.env?raw\nslug: roadmap\n__proto__: { title: x }\nconstructor: x'
  expect(await roadmap(fields)).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:1 error unknown-field: Unknown field \`layout\`.
      help: No page reads it, so remove this field.
    roadmap/main.mdx:4:1 error unknown-field: Unknown field \`slug\`.
      help: The name of the file is the id, so remove this field.
    roadmap/main.mdx:5:1 error invalid-frontmatter: Unexpected key \`__proto__\`.
    roadmap/main.mdx:6:1 error invalid-frontmatter: Unexpected key \`constructor\`."
  `)
})

test('every mistake of a file is found at once, and a wrong value is not looked for as well', async () => {
  const fields = 'roadmap: 1.10\nowners: ana\nhistory: []\nneeds: [3, ghost]\nstatus: done'
  expect(await check('roadmap/items/a.mdx', `title: A\n${fields}`)).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:3:10 error invalid-field: Unexpected number \`1.10\` in \`roadmap\`, expected text.
      help: Its roadmap. YAML reads \`1.10\` as the number 1.1; write it in quotes: \`"1.10"\`.
    roadmap/items/a.mdx:4:9 error invalid-field: Unexpected text \`ana\` in \`owners\`, expected a list.
      help: Its owners: people or groups. Write \`[ana]\`.
    roadmap/items/a.mdx:5:10 error invalid-field: Unexpected empty list in \`history\`, expected at least one step.
      help: Its steps, oldest first. The last step gives its status. Write \`- { status: planned, target: 2027-Q1 }\`.
    roadmap/items/a.mdx:6:9 error invalid-field: Unexpected number \`3\` in \`needs\`, expected text.
      help: The items it waits for. YAML reads \`3\` as a number; write it in quotes: \`"3"\`.
    roadmap/items/a.mdx:6:12 error unknown-reference: Cannot find item \`ghost\`.
    roadmap/items/a.mdx:7:1 error unknown-field: Unknown field \`status\`.
      help: \`status\` stands in \`history\`. Its steps, oldest first. The last step gives its status. Write \`- { status: planned, target: 2027-Q1 }\`."
  `)
})

test('people stand in one file, and each has a name', async () => {
  const documents = { 'people.yaml': 'ana: { nam: Ana }\nben: {}\neva: Eva\nkim:\n' }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "people.yaml:1:8 error unknown-field: Unknown field \`nam\`; did you mean \`name\`?
    people.yaml:2:1 error invalid-field: Missing field \`name\`, expected text.
      help: The name that readers see. Add \`name:\` with text.
    people.yaml:3:6 error invalid-field: Unexpected text \`Eva\`, expected a mapping.
      help: Write \`{ name: TODO }\`.
    people.yaml:4:1 error invalid-field: Unexpected empty value, expected a mapping.
      help: Write \`{ name: TODO }\`."
  `)
})

test('an alias is an id', async () => {
  expect(await roadmap('aliases: [former, ../../index, "a b"]')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:19 error invalid-field: Unexpected text \`../../index\` in \`aliases\`, expected an id: lower-case letters, digits, \`-\` and \`.\`.
      help: Former ids, which still work as redirects.
    roadmap/main.mdx:3:32 error invalid-field: Unexpected text \`a b\` in \`aliases\`, expected an id: lower-case letters, digits, \`-\` and \`.\`.
      help: Former ids, which still work as redirects."
  `)
})

const entryRules = { rules: ['unknown-field', 'invalid-field'] }

test('a text that begins with the sign of a comment is one finding, with its way out', async () => {
  expect(await roadmap('description: #1 of all')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:14 error invalid-field: Unexpected \` #\`, where a comment begins; put the value in quotes.
      help: One or two sentences, shown in lists and search results."
  `)
  expect(await check('roadmap/main.mdx', 'title: #hash')).toMatchInlineSnapshot(`
    "roadmap/main.mdx:2:8 error invalid-field: Unexpected \` #\`, where a comment begins; put the value in quotes.
      help: The name that readers see."
  `)
  expect(await check('roadmap/main.mdx', 'title: ? what')).toMatchInlineSnapshot(
    `"roadmap/main.mdx:2:8 error invalid-frontmatter: Unexpected sign at the beginning of a value; put the value in quotes."`,
  )
})

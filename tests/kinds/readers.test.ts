import { expect, test } from 'vitest'
import * as readers from '../../plugins/documents/metadata/readers.ts'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { dataOf, reported } from './goals.ts'

test('a table: the title is the first heading, and a finding points at the cell', async () => {
  const files = {
    'goals/a.md': `# Faster *builds*

| Metadata | |
|:--|--|
| Status | Acceptd |
| Number | twelve |
| Needs  | b, c |
| Owner | @ana |

## Summary

See [[b]] and [it](b.md#summary).

| Status | Not accepted |
|--|--|
`,
    'goals/b.md':
      '# B\n\n| Metadata | |\n|--|--|\n| Status | **Accepted** |\n| Number | 12 |\n\n## Summary\n',
  }
  expect(await reported(files, { reader: readers.table() })).toMatchInlineSnapshot(`
    "goals/a.md:5:12 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\` or \`Not accepted\`; did you mean \`Accepted\`?
    goals/a.md:6:12 error invalid-field: Unexpected text \`twelve\` in \`number\`, expected a whole number.
    goals/a.md:7:12 error unknown-reference: Cannot find goal \`c\`; did you mean \`a\`?
    goals/a.md:8:3 error unknown-field: Unknown field \`owner\`.
      help: A document of kind \`goal\` may have \`status\`, \`number\`, \`needs\`, \`title\`, \`description\`, \`aliases\`, \`tags\`, \`created\` or \`milepost\`."
  `)
  expect(
    await dataOf({ 'goals/b.md': files['goals/b.md'] }, { reader: readers.table() }),
  ).toMatchInlineSnapshot(`
    {
      "entries": {
        "goal:b": {
          "number": 12,
          "status": "Accepted",
          "title": "B",
        },
      },
      "findings": [],
    }
  `)
})

test('a list of bullets, or of bold names', async () => {
  const files = {
    'goals/a.md': '# A\n\n- Status: Acceptd\n- Number: 12\n* **Needs**: [b](b.md), `c`\n',
    'goals/b.md': '# B\n\n**Status:** Accepted\n__Number__: 3\n\n## Notes\n\n- Status: none\n',
  }
  expect(await reported(files, { reader: readers.bullets() })).toMatchInlineSnapshot(`
    "goals/a.md:3:11 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\` or \`Not accepted\`; did you mean \`Accepted\`?
    goals/a.md:5:14 error unknown-reference: Cannot find goal \`c\`; did you mean \`a\`?"
  `)
})

test('headers as in a mail, with lines that go on', async () => {
  const files = {
    'goals/a.md': 'Title: A\nStatus: Not\n  accepted\nNumber: 12\n\nBody: text\n',
    'goals/b.md': 'Title: B\nStatus: Acceptd\n\nBody.\n',
  }
  expect(await reported(files, { reader: readers.headers() })).toMatchInlineSnapshot(
    `"goals/b.md:2:9 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\` or \`Not accepted\`; did you mean \`Accepted\`?"`,
  )
})

test('a file beside the document: findings name it', async () => {
  const files = {
    'goals/1-a/README.md': '# A\n\nSee [[2-b]].\n',
    'goals/1-a/goal.yaml': 'title: A\nstatus: Acceptd\nneeds: [2-b, 9-x]\n',
    'goals/2-b/README.md': '# B\n',
    'goals/2-b/goal.yaml': 'title: B\nstatus: [\n',
    'goals/3-c/README.md': '# C\n',
  }
  const parts = {
    reader: readers.sidecar('goal.yaml'),
    files: ['goals/*/README.md'],
    idOf: (path: string) => path.split('/').at(-2) ?? '',
  }
  expect(await reported(files, parts)).toMatchInlineSnapshot(`
    "goals/1-a/goal.yaml:2:9 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\` or \`Not accepted\`; did you mean \`Accepted\`?
    goals/1-a/goal.yaml:3:14 error unknown-reference: Cannot find goal \`9-x\`.
      help: There are \`2-b\` and \`3-c\`.
    goals/2-b/goal.yaml:2:9 error invalid-frontmatter: Cannot find the \`]\` that closes this.
    goals/3-c/README.md:1:1 error invalid-frontmatter: Cannot find \`goal.yaml\` beside this document; it holds the metadata."
  `)
})

test('a reader of a site gives values with places', async () => {
  const reader = (text: string, path: string) => {
    const at = text.split('\n').findIndex((line) => line.startsWith('%'))
    return at === -1
      ? {}
      : {
          title: { value: path },
          status: {
            value: text.split('\n')[at]?.slice(2) ?? '',
            place: { line: at + 1, column: 3 },
          },
        }
  }
  const files = { 'goals/a.md': 'A\n\n% Acceptd\n', 'goals/b.md': 'B\n' }
  expect(await reported(files, { reader })).toMatchInlineSnapshot(`
    "goals/a.md:3:3 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\` or \`Not accepted\`; did you mean \`Accepted\`?
    goals/b.md:1:1 error invalid-frontmatter: Cannot find the metadata, expected values that the reader of this kind finds."
  `)
})

const LONG = 300_000

test.each([
  ['a line of dashes', '| a | b |\n', '-', 'x\n'],
  ['cells without an end', '| a | b |\n|--|--|\n', '|\\', '\n'],
  ['brackets in a cell', '| a | b |\n|--|--|\n| status | ', '[', ' |\n'],
  ['links without an end', '| a | b |\n|--|--|\n| status | ', '[a](', ' |\n'],
  ['comments without an end', '| a | b |\n|--|--|\n| status | ', '<!--', ' |\n'],
  ['marks without an end', '- Status: ', '`__**', '\n'],
  ['a deep item', '- a', ' ', 'b\n'],
  ['blanks before a sign', 'Title: A\nStatus:', ' ', '\u2028x\n'],
  ['lines that go on', 'Title: A\n', ' x\n', ''],
  ['bold names without a value', '# A\n', '**Status:**\n\n', ''],
  ['headings without a value', '# A\n', '## Status\n\n', ''],
  ['a heading without an end', '# A\n## Status ', ' #', 'x\n'],
])('metadata is read in one go: %s', (_, before, part, after) => {
  const text = before + part.repeat(LONG / part.length) + after
  const all = [
    ...[readers.table(), readers.bullets(), readers.bullets({ below: true })],
    ...[readers.headers(), readers.sections('Status')],
  ]
  for (const reader of all) {
    if (reader.from === 'text') expect(reader.read(text, 'a.md')).toBeTypeOf('object')
  }
})

test('the words of a cell, without the marks of Markdown', async () => {
  const cell = (written: string) => `# A\n\n| a | b |\n|--|--|\n| Status | ${written} |\n`
  const words = async (written: string) => {
    const values = await dataOf(
      { 'goals/a.md': cell(written) },
      { reader: readers.table(), fields: { status: fields.text() }, relations: {} },
    )
    return values.entries['goal:a'].status
  }
  expect(await words('[a](b "c") and [d](e_(f)), [g][h], [[i]], ![j](k.png)')).toBe(
    'a and d, g, [i], j',
  )
  expect(await words('a<!-- b <!-- c -->d --> e <!-- f')).toBe('ad --> e <!-- f')
  expect(await words('a \\| b | c')).toBe('a | b')
})

test('sections: a value is the first line below a heading, and a finding points at it', async () => {
  const files = {
    'goals/a.md':
      '# A\n\nDate: 2016-02-12\n\n## status ##\n\n\n**Accepted**\n\n## Context\n\nNone.\n',
    'goals/b.md': '# B\n\n## Status\n\nAcceptd\n',
    'goals/c.md': '# C\n\n## Status\n\n## Context\n',
  }
  const parts = { reader: readers.sections('Status'), open: true }
  expect((await dataOf(files, parts)).entries).toEqual({
    'goal:a': { title: 'A', status: 'Accepted' },
  })
  expect(await reported(files, parts)).toMatchInlineSnapshot(`
    "goals/b.md:5:1 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\` or \`Not accepted\`; did you mean \`Accepted\`?
    goals/c.md:1:1 error invalid-frontmatter: Cannot find the metadata, expected a heading such as \`## Status\`, with the value below it."
  `)
})

test('frontmatter without a title: the first heading is the title', async () => {
  const files = {
    'goals/a.md': '---\nstatus: Accepted\n---\n\n# The heading\n',
    'goals/b.md': '---\nstatus: Accepted\ntitle: Its own\n---\n\n# The heading\n',
    'goals/c.md': '---\nstatus: Accepted\n---\n\n## No title\n',
  }
  const parts = { reader: readers.frontmatter({ title: 'heading' }) }
  const { entries, findings } = await dataOf(files, parts)
  expect([entries['goal:a']?.title, entries['goal:b']?.title]).toEqual(['The heading', 'Its own'])
  expect(findings).toEqual(['Missing field `title`, expected text.'])
})

test('documents without metadata are checked all the same', async () => {
  const files = { 'goals/a.md': '# A\n\nSee [[ghost]].\n' }
  const parts = { reader: readers.none(), fields: {}, relations: {}, sectionsOf: () => ['Scope'] }
  expect(await reported(files, parts)).toMatchInlineSnapshot(`
    "goals/a.md:1:1 error missing-section: Missing section \`Scope\`; add a heading of that name.
    goals/a.md:3:5 error unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks."
  `)
})

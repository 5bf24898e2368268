import { expect, test } from 'vitest'
import * as readers from '../../plugins/documents/metadata/readers.ts'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { dataOf, reported } from './goals.ts'

const status = { status: fields.oneOf(['Accepted', 'Not accepted']) }

test.each([
  ['of the second level', '## A\n\n- Status: Acceptd\n'],
  ['of the third level, below empty lines', '\n\n### A\n\n**Status:** Acceptd\n'],
])('a list of bullets below a title %s', async (_, text) => {
  const files = { 'goals/a.md': `${text}\n## Notes\n\n- Number: none\n` }
  expect(
    await reported(files, { reader: readers.bullets(), fields: status, relations: {} }),
  ).toMatch(/^goals\/a\.md:\d:1[13] error invalid-field: [^\n]*did you mean `Accepted`\?$/)
})

test.each([
  ['a list', readers.bullets()],
  ['a table', readers.table()],
  ['headers', readers.headers()],
])('a document without metadata that its kind does not require is right: %s', async (_, reader) => {
  const files = { 'goals/a.md': '# A\n\nText.\n', 'goals/b.md': '\nText alone.\n' }
  const found = await reported(files, { reader, fields: {}, relations: {} })
  expect(found.split('\n').map((line) => line.slice(0, 41))).toEqual([
    'goals/a.md:1:1 info invalid-frontmatter: ',
    'goals/b.md:1:1 info invalid-frontmatter: ',
  ])
})

test.each([
  ['no heading', 'Text.\n'],
  ['headings of sections alone', '## Summary\n\nText.\n'],
  ['an empty heading', '#\n\nText.\n'],
  ['a heading of a comment alone', '# <!-- Its title -->\n\nText.\n'],
])('the id is the title of a document with %s', async (_, body) => {
  const files = { 'goals/a-goal.md': `---\nstatus: Accepted\n---\n${body}` }
  const parts = { reader: readers.frontmatter({ title: 'heading' }), fields: status, relations: {} }
  const { entries, findings } = await dataOf(files, parts)
  expect([entries['goal:a-goal'], findings]).toEqual([{ status: 'Accepted', title: 'a-goal' }, []])
})

test.each([
  ['a title', '# A README\n\nText.\n', 'A README'],
  ['words alone', 'Text.\n', 'a'],
])(
  'a document without frontmatter is right where its kind requires no field: %s',
  async (_, text, title) => {
    const parts = { reader: readers.frontmatter({ title: 'heading' }), fields: {}, relations: {} }
    const { entries, findings } = await dataOf({ 'goals/a.md': text }, parts)
    expect([entries, findings]).toEqual([{ 'goal:a': { title } }, []])
    expect(await reported({ 'goals/a.md': text }, { ...parts, fields: status })).toContain(
      'Cannot find the frontmatter',
    )
    expect(await reported({ 'goals/a.md': `+++\n${text}` }, parts)).toContain(
      'expected frontmatter',
    )
  },
)

test('a title of its own that a kind does not require asks for no metadata either', async () => {
  const parts = { fields: { title: fields.text().optional() }, relations: {} }
  const files = { 'goals/a.md': '# A\n\nText.\n' }
  const frontmatter = readers.frontmatter({ title: 'heading' })
  expect(await reported(files, { ...parts, reader: frontmatter })).toBe('')
  expect(await reported(files, { ...parts, reader: readers.headers() })).toBe(
    'goals/a.md:1:1 info invalid-frontmatter: Cannot find the metadata, expected lines such as `Status: Final` at the top.',
  )
  const required = { fields: { title: fields.text() }, relations: {}, reader: readers.headers() }
  expect(await reported({ 'goals/a.md': 'Text.\n' }, required)).toContain('error')
})

import { expect, test } from 'vitest'
import * as readers from '../../plugins/documents/metadata/readers.ts'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { dataOf, reported } from './goals.ts'

test('a kind with a field `Title` has its title there', async () => {
  const files = {
    'goals/a.md': '---\nTitle: Its own\nstatus: Acceptd\n---\n\nSee [[b]].\n',
    'goals/b.md': '---\nstatus: Accepted\n---\n',
    'goals/c.md': '---\nTitle: [no]\nstatus: Accepted\n---\n',
  }
  const parts = {
    fields: { Title: fields.text(), status: fields.oneOf(['Accepted']) },
    relations: {},
  }
  expect(await reported(files, parts)).toMatchInlineSnapshot(`
    "goals/a.md:3:9 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\`; did you mean \`Accepted\`?
    goals/b.md:2:1 error invalid-field: Missing field \`Title\`, expected text.
      help: Add \`Title:\` with text.
    goals/c.md:2:8 error invalid-field: Unexpected list in \`Title\`, expected text.
      help: Write \`no\`, without brackets."
  `)
  const { entries } = await dataOf(
    { 'goals/a.md': '---\nTitle: Its own\nstatus: Accepted\n---\n' },
    parts,
  )
  expect(entries['goal:a']?.title).toBe('Its own')
})

test('a document without metadata and without a heading has its id as title', async () => {
  const files = { 'goals/a.md': 'Only text.\n', 'goals/b.md': '## Not a title\n' }
  const parts = { reader: readers.none(), fields: {}, relations: {} }
  const { entries, findings } = await dataOf(files, parts)
  expect([entries['goal:a']?.title, entries['goal:b']?.title]).toEqual(['a', 'b'])
  expect(findings).toEqual([])
  const asked = { ...parts, fields: { title: fields.text() } }
  expect((await dataOf(files, asked)).findings).toEqual([
    'Missing field `title`, expected text.',
    'Missing field `title`, expected text.',
  ])
})

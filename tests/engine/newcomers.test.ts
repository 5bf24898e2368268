import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { milepostIn } from '../cli/terminal.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

const item = (more: string, target = '2027-Q1') =>
  mdx(`title: New\nroadmap: next\n${more}history: [{ status: planned, target: ${target} }]`)

const PROJECT = {
  'content/roadmap/next.md': mdx('title: Next'),
  'content/roadmap/items/parser.md': item(''),
}
const NEW = 'content/roadmap/items/new.md'

/** Checks a project with one more document. Returns the errors, and the document after `--fix`. */
async function mistakes(path: string, text: string) {
  const root = scratchProject({ ...PROJECT, [path]: text })
  const { out } = await milepostIn(root, ['check', '--format', 'json'])
  const findings: readonly { severity: string; message: string }[] = JSON.parse(out).findings
  await milepostIn(root, ['check', '--fix'])
  return {
    errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    fixed: readFileSync(join(root, path), 'utf8'),
  }
}

test.each([
  ['Q1 2027', '2027-Q1'],
  ['q3/2027', '2027-Q3'],
  ['2027 H2', '2027-H2'],
  ['2027/03/31', '2027-03-31'],
  ['31.03.2027', '2027-03-31'],
])('a due date that is written %s can only mean %s', async (written, meant) => {
  const { errors, fixed } = await mistakes(NEW, item('', written))
  expect(errors).toEqual([expect.stringContaining(`; did you mean \`${meant}\`?`)])
  expect(fixed).toBe(item('', meant))
})

test.each(['03/04/2027', 'Q5 2027', '2027/13/01'])(
  'a due date that is written %s is not guessed',
  async (written) => {
    const { errors, fixed } = await mistakes(NEW, item('', written))
    expect(errors).toEqual([expect.stringContaining(`Unexpected text \`${written}\``)])
    expect(fixed).toBe(item('', written))
  },
)

test('a document that is named by its file, or as in prose, is named by its id', async () => {
  const byFile = await mistakes(NEW, item('needs: [roadmap/items/parser.md]\n'))
  expect(byFile.errors).toEqual([
    'Unexpected `roadmap/items/parser.md`, expected an id; write `parser`.',
  ])
  expect(byFile.fixed).toBe(item('needs: [parser]\n'))
  const { errors } = await mistakes(NEW, item('needs: ["[[parser]]"]\n'))
  expect(errors).toEqual(['Unexpected `[[parser]]`, expected an id; write `parser`.'])
  const unknown = await mistakes(NEW, item('needs: [items/nothing.md]\n'))
  expect(unknown.errors).toEqual(['Cannot find item `items/nothing.md`.'])
})

test('a folder that has the last name of another is meant to be that one', async () => {
  const { errors } = await mistakes('content/items/new.md', item(''))
  expect(errors).toEqual([
    'No kind keeps its documents in `content/items/`; did you mean `content/roadmap/items/`?',
  ])
})

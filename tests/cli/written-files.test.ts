import { existsSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

const GROUPS = 'sigs:\n- name: Docs\n  dir: sig-docs\n  mission_statement: Docs.\n'

/** A project in which a folder is a link to one that is not its own. */
function linked(path: string) {
  const elsewhere = scratchProject({})
  const root = scratchProject({
    'content/process/a.mdx': mdx('title: A'),
    'in/sigs.yaml': GROUPS,
  })
  symlinkSync(elsewhere, join(root, path))
  return { root, elsewhere }
}

test.each([
  ['content/rfcs', ['new', 'rfc', '0001-a'], 'content/rfcs/0001-a.mdx'],
  ['content/groups', ['import', 'kubernetes-sigs', 'in'], 'content/groups/sig-docs.mdx'],
  ['.github', ['export', 'codeowners', '--repository', 'r', '--out'], '.github/CODEOWNERS'],
])('where %s is a symbolic link, nothing is written through it', async (link, words, file) => {
  const { root, elsewhere } = linked(link)
  const before = readdirSync(root, { recursive: true })
  const { exit, err } = await milepostIn(root, words)
  expect(exit).toBe(2)
  expect(err).toContain(
    `Cannot write \`${file}\`: \`${link}\` is a symbolic link and nothing is written through one.`,
  )
  expect(readdirSync(elsewhere)).toEqual([])
  expect(readdirSync(root, { recursive: true })).toEqual(before)
})

test('an export may be written outside the project by name', async () => {
  const { root, elsewhere } = linked('out')
  const file = join(elsewhere, 'CODEOWNERS')
  expect(
    (await milepostIn(root, ['export', 'codeowners', '--repository', 'r', '--out', file])).exit,
  ).toBe(0)
  expect(existsSync(file)).toBe(true)
})

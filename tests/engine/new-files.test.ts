import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeNewFiles } from '../../plugins/engine/new-files.ts'
import { scratchProject } from '../scratch.ts'

const files = [
  { path: 'groups/a.mdx', text: 'a' },
  { path: 'b.yaml', text: 'b' },
]

test('all files are written, in folders made for them', () => {
  const folder = join(scratchProject({}), 'content')
  writeNewFiles(folder, files)
  expect(readFileSync(join(folder, 'groups/a.mdx'), 'utf8')).toBe('a')
  expect(readdirSync(folder).sort()).toEqual(['b.yaml', 'groups'])
})

test('one file in the way keeps all of them out', () => {
  const folder = scratchProject({ 'b.yaml': 'mine' })
  expect(() => writeNewFiles(folder, files)).toThrow(
    'Nothing was written: `b.yaml` is already there.',
  )
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('mine')
  expect(existsSync(join(folder, 'groups'))).toBe(false)
})

test('what was put is taken back when a later file cannot be', () => {
  const folder = scratchProject({})
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'blocked'), 'a file where a folder is needed')
  const blocked = [...files, { path: 'blocked/c.mdx', text: 'c' }]
  expect(() => writeNewFiles(folder, blocked)).toThrow('Nothing was written')
  expect(existsSync(join(folder, 'groups/a.mdx'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.startsWith('.import'))).toEqual([])
})

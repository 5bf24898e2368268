import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addFiles } from '../../../plugins/outside/files/new-files.ts'
import { writeNewFiles } from '../../../plugins/outside/files/written-files.ts'
import { scratchProject } from '../../scratch.ts'

const files = new Map([
  ['groups/a.mdx', 'a'],
  ['b.yaml', 'b'],
])

test('all files are written, in folders made for them', () => {
  const folder = scratchProject({})
  addFiles(folder, files)
  expect(readFileSync(join(folder, 'groups/a.mdx'), 'utf8')).toBe('a')
  expect(readdirSync(folder).sort()).toEqual(['b.yaml', 'groups'])
})

test('one file in the way keeps all of them out', () => {
  const folder = scratchProject({ 'b.yaml': 'mine' })
  expect(() => addFiles(folder, files)).toThrow('Nothing was written: `b.yaml` is already there.')
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('mine')
  expect(existsSync(join(folder, 'groups'))).toBe(false)
})

test('what was put is taken back when a later file cannot be', () => {
  const folder = scratchProject({ blocked: 'a file where a folder is needed' })
  expect(() => addFiles(folder, new Map([...files, ['blocked/c.mdx', 'c']]))).toThrow(
    'Nothing was written. Cannot write `blocked/c.mdx`: ENOTDIR: not a directory.',
  )
  expect(readdirSync(folder, { recursive: true })).toEqual(['blocked'])
})

test('a file that appears meanwhile is not written over', () => {
  const folder = scratchProject({ 'b.yaml': 'mine' })
  expect(() => writeNewFiles(folder, files, new Map())).toThrow('Cannot write `b.yaml`: EEXIST')
  expect(readdirSync(folder, { recursive: true })).toEqual(['b.yaml'])
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('mine')
})

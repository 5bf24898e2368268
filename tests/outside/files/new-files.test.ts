import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addFiles, addFolder, refuseTaken } from '../../../plugins/outside/files/new-files.ts'
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

test('files are changed with those that are new, or not at all', () => {
  const folder = scratchProject({ 'a.md': 'before' })
  const change = new Map([['a.md', 'after']])
  expect(() => addFiles(folder, new Map([['a.md/b.md', 'b']]), change)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/^Nothing was written\. Cannot write `a\.md\/b\.md`: ENOTDIR/),
      cause: expect.any(Error),
    }),
  )
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('before')
  addFiles(folder, files, change)
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('after')
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('b')
})

test('the first eight files in the way are named', () => {
  const names = Array.from({ length: 9 }, (_, at) => `${at}.md`)
  const folder = scratchProject(Object.fromEntries(names.map((name) => [name, ''])))
  const said = (paths: readonly string[]) => {
    try {
      refuseTaken(folder, paths)
      return 'free'
    } catch (error) {
      return String(error)
    }
  }
  expect([[], ['new.md'], ['new.md', '0.md', '1.md'], names].map(said)).toEqual([
    'free',
    'free',
    'Error: Nothing was written: `0.md` and `1.md` are already there.',
    'Error: Nothing was written: `0.md`, `1.md`, `2.md`, `3.md`, `4.md`, `5.md`, `6.md`, `7.md` and 1 more are already there.',
  ])
})

test('a folder is made unless it is there, and never behind a link', () => {
  const folder = scratchProject({ 'there/a.md': 'a' })
  const elsewhere = scratchProject({})
  symlinkSync(elsewhere, join(folder, 'out'))
  addFolder(folder, 'there')
  addFolder(folder, 'a/b')
  addFolder(folder, 'out')
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    ...['a', 'a/b', 'out', 'there', 'there/a.md'],
  ])
  expect(() => addFolder(folder, 'out/b')).toThrow('`out` is a symbolic link')
  expect(readdirSync(elsewhere)).toEqual([])
})

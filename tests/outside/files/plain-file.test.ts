import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPlainFile, readWhole } from '../../../plugins/outside/files/plain-file.ts'
import { scratchProject } from '../../scratch.ts'

test('a plain file of at most so many bytes is read, with what the system says of it', () => {
  const root = scratchProject({ a: 'abc', empty: '' })
  const read = readPlainFile(join(root, 'a'), 3)
  expect(String(read?.bytes)).toBe('abc')
  expect(read?.stat).toMatchObject({ size: 3n, nlink: 1n })
  expect(readPlainFile(join(root, 'a'), 2)).toBeUndefined()
  expect(readPlainFile(join(root, 'empty'), 0)?.bytes).toHaveLength(0)
})

test('a link, a pipe, a folder, a device and nothing are not read', () => {
  const root = scratchProject({ a: 'abc' })
  symlinkSync('a', join(root, 'link'))
  execFileSync('mkfifo', [join(root, 'pipe')])
  for (const path of ['link', 'pipe', '.', 'gone', '/dev/null'])
    expect([path, readPlainFile(join(root, path), 10)]).toEqual([path, undefined])
})

test('a file that is shorter than expected is read to its end, a longer one in part', () => {
  const root = scratchProject({ a: 'abc' })
  const read = (size: number) => {
    const file = openSync(join(root, 'a'), 'r')
    try {
      return String(readWhole(file, size))
    } finally {
      closeSync(file)
    }
  }
  expect([0, 2, 3, 5].map(read)).toEqual(['', 'ab', 'abc', 'abc'])
})

test('no file stays open', () => {
  const root = scratchProject({ a: 'abc' })
  const open = () => readdirSync('/proc/self/fd').length
  const before = open()
  for (const most of [1, 2, 3, 4]) readPlainFile(join(root, 'a'), most)
  expect(open()).toBe(before)
})

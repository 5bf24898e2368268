import { execFileSync } from 'node:child_process'
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LARGEST_FILE } from '../../../plugins/documents/text/decoding.ts'
import {
  readDocumentBytes,
  readDocumentFile,
} from '../../../plugins/outside/sources/document-file.ts'
import { scratchProject } from '../../scratch.ts'

/** Returns what is said of a file instead of its text. */
function faultIn(path: string): string | undefined {
  const read = readDocumentFile(path)
  return 'fault' in read ? read.fault.message : undefined
}

test('a plain file is read as UTF-8', () => {
  const root = scratchProject({ 'a.md': 'é', 'b.md': Buffer.from([0xff]) })
  expect(readDocumentFile(join(root, 'a.md'))).toEqual({ text: 'é' })
  expect(readDocumentBytes(join(root, 'b.md'))).toEqual({ bytes: Buffer.from([0xff]) })
  expect(faultIn(join(root, 'b.md'))).toMatch(/^Unexpected bytes that are not UTF-8/)
})

test('a file has at most 1 MiB', () => {
  const root = scratchProject({ 'a.md': 'a'.repeat(LARGEST_FILE) })
  expect(readDocumentFile(join(root, 'a.md'))).toEqual({ text: 'a'.repeat(LARGEST_FILE) })
  writeFileSync(join(root, 'a.md'), 'a', { flag: 'a' })
  expect(readDocumentBytes(join(root, 'a.md'))).toEqual({
    fault: {
      rule: 'unreadable-file',
      message: 'Unexpected size 1,025 KiB, expected at most 1024 KiB.',
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    },
  })
})

test('a folder, a pipe, a link and nothing are no files', () => {
  const root = scratchProject({ 'a.md': 'a' })
  execFileSync('mkfifo', [join(root, 'pipe.md')])
  symlinkSync('a.md', join(root, 'link.md'))
  expect(['.', 'pipe.md', 'link.md', 'gone.md'].map((name) => faultIn(join(root, name)))).toEqual([
    'Unexpected kind of file, expected a plain one.',
    'Unexpected kind of file, expected a plain one.',
    'Cannot read the file: it is a symbolic link.',
    'Cannot read the file: it went away while its folder was being read.',
  ])
})

test('no file stays open', () => {
  const root = scratchProject({ 'a.md': 'a' })
  const open = () => readdirSync('/proc/self/fd').length
  const before = open()
  for (const name of ['a.md', 'a.md', 'a.md', '.', 'gone.md']) readDocumentBytes(join(root, name))
  expect(open()).toBe(before)
})

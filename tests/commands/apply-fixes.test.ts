import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding, Fix } from '../../plugins/basics/finding.ts'
import { applyFixes, edit } from '../../plugins/commands/apply-fixes.ts'
import { writeFiles } from '../../plugins/outside/files/written-files.ts'
import { scratchProject } from '../scratch.ts'

const fix = (column: number, was: string, text: string, line = 1): Fix => ({
  place: { line, column, endLine: line, endColumn: column + was.length },
  was,
  text,
})

const finding = (file: string, fix: Fix): Finding => ({
  rule: 'pin-disagrees',
  severity: 'error',
  message: '',
  file,
  place: fix.place,
  fix,
})

test.each<readonly [what: string, text: string, fixes: readonly Fix[], after: string]>([
  ['one edit', 'a bb c', [fix(3, 'bb', 'x')], 'a x c'],
  [
    'two edits of a line, in any order',
    'a bb c',
    [fix(6, 'c', 'long'), fix(1, 'a', '')],
    ' bb long',
  ],
  ['on a later line, whatever ends the first', 'a\r\nbb', [fix(1, 'bb', 'c', 2)], 'a\r\nc'],
  ['another text than was judged', 'a bb c', [fix(3, 'bx', 'x')], 'a bb c'],
  ['a place that is not there', 'a', [fix(9, 'a', 'x'), fix(1, 'a', 'x', 4)], 'a'],
  ['the same edit twice', 'a', [fix(1, 'a', 'b'), fix(1, 'a', 'b')], 'b'],
  ['edits that overlap: the later one', 'abc', [fix(1, 'ab', 'x'), fix(2, 'bc', 'y')], 'ay'],
  [
    'elements that are added after the same one',
    '[a]',
    [fix(2, 'a', 'a, b'), fix(2, 'a', 'a, c'), fix(2, 'a', 'a, b')],
    '[a, b, c]',
  ],
  [
    'other edits of the same text: the first',
    'a',
    [fix(1, 'a', 'a.md'), fix(1, 'a', 'a, b')],
    'a.md',
  ],
  ['columns of UTF-16', '😀a', [fix(3, 'a', 'b')], '😀b'],
])('%s', (_, text, fixes, after) => {
  expect(edit(text, fixes).text).toBe(after)
})

test('files are fixed; what is not UTF-8 is left alone', () => {
  const bytes = Buffer.from([0x61, 0xff])
  const root = scratchProject({ 'a.md': 'one', 'b.md': 'two' })
  writeFileSync(join(root, 'c.md'), bytes, { mode: 0o600 })
  const findings = [
    finding('a.md', fix(1, 'one', '1')),
    finding('b.md', fix(1, 'tow', '2')),
    finding('c.md', fix(1, 'a', 'b')),
  ]
  expect(applyFixes(root, findings)).toEqual({ edits: 1, files: ['a.md'] })
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('1')
  expect(readFileSync(join(root, 'c.md'))).toEqual(bytes)
})

test('all files are written or none, and none behind a symbolic link', () => {
  const elsewhere = scratchProject({ 'x.md': 'theirs' })
  const root = scratchProject({ 'a.md': 'one' })
  symlinkSync(elsewhere, join(root, 'out'))
  symlinkSync(join(elsewhere, 'x.md'), join(root, 'x.md'))
  for (const path of ['out/y.md', 'x.md', '../y.md', 'a.md/y.md']) {
    expect(() =>
      writeFiles(
        root,
        new Map([
          ['a.md', 'two'],
          [path, 'ours'],
        ]),
      ),
    ).toThrow()
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one')
  }
  expect(readFileSync(join(elsewhere, 'x.md'), 'utf8')).toBe('theirs')
})

test('a file keeps its mode, and a file that is to go goes', () => {
  const root = scratchProject({ 'a.md': 'one', 'b.md': 'two' })
  writeFileSync(join(root, 'run.sh'), 'x', { mode: 0o755 })
  writeFiles(
    root,
    new Map([
      ['run.sh', 'y'],
      ['b.md', undefined],
      ['new/c.inv', 'z'],
    ]),
  )
  expect(statSync(join(root, 'run.sh')).mode & 0o777).toBe(0o755)
  expect(() => statSync(join(root, 'b.md'))).toThrow()
  expect(readFileSync(join(root, 'new/c.inv'), 'utf8')).toBe('z')
})

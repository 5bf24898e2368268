import { expect, test } from 'vitest'
import { refusedBySystem, shortageOf } from '../../../plugins/outside/sources/file-faults.ts'

/** An error of the system, as Node makes it. */
const errorOf = (code: string) =>
  Object.assign(new Error(`${code}: some words, open 'a'`), { code })

const AWAY = 'it went away while its folder was being read'

test.each([
  ['EACCES', 'its permissions forbid it'],
  ['EIO', 'the disk gives an error'],
  ['ELOOP', 'it is a symbolic link'],
  ['ENAMETOOLONG', 'its path is longer than the system allows'],
  ['ENOENT', AWAY],
  ['ENOTDIR', AWAY],
  ['EPERM', 'its permissions forbid it'],
  ['EXDEV', 'the system says `EXDEV`'],
])('%s is a fault of the file that may go away by itself', (code, reason) => {
  expect(refusedBySystem('file', errorOf(code))).toEqual({
    rule: 'unreadable-file',
    message: `Cannot read the file: ${reason}.`,
    place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    isTransient: true,
  })
})

test('what is no error of the system is quoted', () => {
  const said = ['no error', new Error('an error'), { code: 'EIO' }].map(
    (error) => refusedBySystem('folder', error).message,
  )
  expect(said).toEqual([
    'Cannot read the folder: the system says `no error`.',
    'Cannot read the folder: the system says `Error: an error`.',
    'Cannot read the folder: the system says `[object Object]`.',
  ])
})

const FILES = 'too many files are open; raise the limit, as with `ulimit -n 1024`'

test.each([
  ['EAGAIN', 'the system allows no more processes; raise the limit, as with `ulimit -u 1000`'],
  ['EMFILE', FILES],
  ['ENFILE', FILES],
  ['ENOMEM', 'no memory is left'],
])('%s ends the run, as no file is at fault', (code, shortage) => {
  const cause = errorOf(code)
  expect(() => refusedBySystem('file', cause)).toThrow(
    expect.objectContaining({ message: `Cannot read the documents: ${shortage}.`, cause }),
  )
  expect(shortageOf(cause)).toBe(shortage)
  expect(shortageOf(errorOf('EIO'))).toBeUndefined()
})

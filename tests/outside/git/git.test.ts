import { expect, test } from 'vitest'
import { blobId, withUnixLines } from '../../../plugins/outside/git/blob-id.ts'
import { runGit, splitBlobs } from '../../../plugins/outside/git/git.ts'

/** The output of `git cat-file --batch` for these contents. */
function output(...contents: readonly string[]): Buffer {
  const rows = contents.map((text) => `a1 blob ${Buffer.byteLength(text)}\n${text}\n`)
  return Buffer.from(rows.join(''))
}

test('blobs are split by their sizes, whatever they hold', () => {
  const contents = ['One.\n', '', 'a1 blob 3\nabc\n', 'é\0']
  const split = (count: number) => splitBlobs(output(...contents), count).map(String)
  expect(split(4)).toEqual(contents)
  expect(split(2)).toEqual(contents.slice(0, 2))
  expect(split(0)).toEqual([])
})

test.each([
  ['ends too early', output('One.\n')],
  ['has no blob', Buffer.concat([output('One.\n'), Buffer.from('b2 missing\n')])],
  ['has a tree', Buffer.concat([output('One.\n'), Buffer.from('b2 tree 0\n\n')])],
  ['has no line end', Buffer.concat([output('One.\n'), Buffer.from('b2 blob 0')])],
])('an answer that %s is incomplete', (_, answer) => {
  expect(() => splitBlobs(answer, 2)).toThrow('the git repository lacks objects that are needed')
})

test('ids are those of git', () => {
  const id = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
  expect(blobId(Buffer.from(''))).toBe(id)
  expect(blobId(Buffer.from('One.\n'), 'sha256')).toHaveLength(64)
  expect(withUnixLines(Buffer.from('é\r\n\r\r\n', 'utf8')).toString()).toBe('é\n\r\n')
})

const CALL = { cwd: '/', env: {} }

test('the last fatal line of git is its reason, or else the first line', async () => {
  await expect(runGit(['hash-object', '/nowhere'], CALL)).rejects.toMatchObject({
    message: "git says `could not open '/nowhere' for reading: No such file or directory`",
  })
  await expect(runGit(['no-such-command'], CALL)).rejects.toThrow(
    "git says `git: 'no-such-command' is not a git command. See 'git --help'.`",
  )
})

test('a name with a NUL character does not reach git', async () => {
  await expect(runGit(['rev-parse', 'a\0b'], CALL)).rejects.toThrow('a name holds a NUL character')
})

test('git reads its standard input: a text, or parts of one', async () => {
  const id = '8ab686eafeb1f44702738c8b0f24f2567c36da6d'
  for (const input of ['Hello, World!\n', ['Hello, ', Buffer.from('World!\n')]])
    expect(String(await runGit(['hash-object', '--stdin'], { ...CALL, input }))).toBe(`${id}\n`)
})

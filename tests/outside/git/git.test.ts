import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { blobId, withUnixLines } from '../../../plugins/outside/git/blob-id.ts'
import { runGit, splitBlobs } from '../../../plugins/outside/git/git.ts'
import { ARGUMENTS, GIT_ENVIRONMENT } from '../../../plugins/outside/git/git-settings.ts'
import { scratchProject } from '../../scratch.ts'
import { standIn } from './stand-in.ts'

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

afterEach(() => void vi.unstubAllEnvs())

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

test('git gets our settings, a folder, and no variable of its own from the environment', async () => {
  const folder = standIn('printf "%s\\n" "$@"; pwd; env')
  vi.stubEnv('GIT_EXTERNAL_DIFF', 'x')
  vi.stubEnv('git_external_diff', 'x')
  vi.stubEnv('NO_GIT_HERE', 'x')
  const rows = String(await runGit(['a b'], { cwd: folder, env: { GIT_DIR: 'd' } })).split('\n')
  expect(rows.slice(0, ARGUMENTS.length + 2)).toEqual([...ARGUMENTS, 'a b', folder])
  const names = Object.keys(GIT_ENVIRONMENT).filter((name) => name.startsWith('GIT_'))
  const given = rows.filter((row) => /^git_/i.test(row)).map((row) => row.split('=')[0])
  expect(given.sort()).toEqual(['GIT_DIR', ...names].sort())
  for (const [name, value] of Object.entries(GIT_ENVIRONMENT))
    expect(rows).toContain(`${name}=${value}`)
  expect(rows).toEqual(expect.arrayContaining(['GIT_DIR=d', 'NO_GIT_HERE=x']))
})

test.each([
  ['echo "x error: y" >&2; echo "z fatal: y" >&2; exit 1', 'git says `x error: y`'],
  ['echo "warning: x" >&2; echo "error: y" >&2; echo "fatal: z" >&2; exit 1', 'git says `z`'],
  ['echo "warning: x" >&2; exit 1', 'git says `warning: x`'],
  ['exit 1', 'git failed without a message'],
  ['kill -TERM $$', 'git was stopped by SIGTERM after at most 60 seconds'],
])('when git does `%s`, the reason is told', async (script, message) => {
  standIn(script)
  await expect(runGit([], CALL)).rejects.toMatchObject({ name: 'GitFault', message })
})

test('a git that is not there, or that nobody may run, is told', async () => {
  const folder = standIn('exit 0')
  chmodSync(join(folder, 'git'), 0o644)
  vi.stubEnv('PATH', folder)
  await expect(runGit([], CALL)).rejects.toThrow('git cannot be started (EACCES)')
  vi.stubEnv('PATH', scratchProject({}))
  await expect(runGit([], CALL)).rejects.toThrow('git is not installed')
})

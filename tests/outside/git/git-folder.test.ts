import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failed, nothingIfSilent, withPurpose } from '../../../plugins/outside/git/git-fault.ts'
import { gitFolders } from '../../../plugins/outside/git/git-folder.ts'
import { repository, write } from '../../repository.ts'
import { scratchProject } from '../../scratch.ts'

const LONGEST = 64 * 1024

/** A folder whose file `.git` says something. */
function linked(text: string): string {
  const root = realpathSync(scratchProject({}))
  write(root, { '.git': text })
  return root
}

test('a file `.git` leads to a repository, if it is not longer than any path', () => {
  const folder = join(realpathSync(repository({ a: '' })), '.git')
  const text = `gitdir: ${folder}`
  expect(gitFolders(linked(text)).gitDir).toBe(folder)
  expect(gitFolders(linked(text.padEnd(LONGEST, '\n'))).gitDir).toBe(folder)
  expect(() => gitFolders(linked(text.padEnd(LONGEST + 1, '\n')))).toThrow(
    'leads to no git repository',
  )
})

test('a further work tree shares the folder of objects that its own folder names', () => {
  const commonDir = join(realpathSync(repository({ a: '' })), '.git')
  const gitDir = join(commonDir, 'worktrees/w')
  write(gitDir, { HEAD: '', commondir: '../..\n' })
  expect(gitFolders(linked(`gitdir: ${gitDir}`))).toMatchObject({ gitDir, commonDir })
  write(gitDir, { commondir: '\n' })
  expect(() => gitFolders(linked(`gitdir: ${gitDir}`))).toThrow('leads to no git repository')
})

test('a file `.git` is read from its first sign on', () => {
  const folder = join(realpathSync(repository({ a: '' })), '.git')
  for (const text of [`see gitdir: ${folder}`, `\ngitdir: ${folder}`])
    expect(() => gitFolders(linked(text))).toThrow('leads to no git repository')
})

test('the folder of a project is empty at the root, and ends in a slash below it', () => {
  const top = realpathSync(repository({ 'a/b/c.md': '' }))
  expect(gitFolders(top)).toMatchObject({ top, folder: '' })
  expect(gitFolders(join(top, 'a/b'))).toMatchObject({ top, folder: 'a/b/' })
})

test.each(['HEAD', 'objects', 'refs'])('a folder `.git` without its %s is damaged', (name) => {
  const top = realpathSync(repository({ a: '' }))
  rmSync(join(top, '.git', name), { recursive: true })
  expect(() => gitFolders(top)).toThrow('is not a valid git repository')
})

test.each(['', 'nonsense', 'gitdir:', 'gitdir: ', 'see gitdir: .', '\ngitdir: .'])(
  'a file `.git` that says %j leads nowhere',
  (text) => {
    expect(() => gitFolders(linked(text))).toThrow('leads to no git repository')
  },
)

test.each([
  'fatal: could not fetch 1234 from promisor remote',
  'fatal: promisor remote name cannot begin with /',
  'error: could not fetch 1234',
  'fatal: unable to read 1234',
  'fatal: missing blob object 1234',
  'error: missing tree 1234',
  'fatal: missing object 1234 for refs/heads/main',
])('when git says %j, the clone lacks objects', (said) => {
  const fault = failed(said)
  expect([fault.name, fault.said, fault.message]).toEqual([
    'GitFault',
    said,
    expect.stringContaining('clone it again without `--filter`'),
  ])
})

test('whatever else git says is quoted', () => {
  expect(failed('fatal: missing `x`').message).toBe('git says `` fatal: missing `x` ``')
  const silent = failed('')
  expect([silent.message, silent.isSilent]).toEqual(['git failed without a message', true])
})

test('an error about git gets its purpose, and any other stays what it is', async () => {
  const [fault, other] = [failed('x'), new TypeError('y')]
  const purpose = 'Cannot read the plan'
  await expect(withPurpose(purpose, () => Promise.reject(fault))).rejects.toMatchObject({
    ...{ name: 'Error', message: 'Cannot read the plan: git says `x`.', cause: fault },
  })
  await expect(withPurpose(purpose, () => Promise.reject(other))).rejects.toBe(other)
  expect(await withPurpose(purpose, async () => 1)).toBe(1)
})

test('only where git ends in silence is the answer empty', async () => {
  const [fault, other] = [failed('x'), new TypeError('y')]
  expect(await nothingIfSilent(Promise.reject(failed('')))).toBe('')
  expect(await nothingIfSilent(Promise.resolve('z'))).toBe('z')
  await expect(nothingIfSilent(Promise.reject(fault))).rejects.toBe(fault)
  await expect(nothingIfSilent(Promise.reject(other))).rejects.toBe(other)
})

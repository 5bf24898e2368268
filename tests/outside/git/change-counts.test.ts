import { readFileSync, realpathSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { changeCounts } from '../../../plugins/outside/git/change-counts.ts'
import { openRepository } from '../../../plugins/outside/git/git-repository.ts'
import { ARGUMENTS } from '../../../plugins/outside/git/git-settings.ts'
import { commit, git, repository, write } from '../../repository.ts'
import { scratchProject } from '../../scratch.ts'
import { answering } from './answering.ts'
import { standIn } from './stand-in.ts'

/** The changed lines of each file, a line each: added, removed, and the path. */
async function counts(root: string, start: string, end?: string): Promise<readonly string[]> {
  const all = await changeCounts(await openRepository(root), start, end)
  return all
    .split('\0')
    .filter(Boolean)
    .map((row) => row.replaceAll('\t', ' '))
}

afterEach(() => void vi.unstubAllEnvs())

const ODD = 'odd "quote" \\slash\nline é.md'

test('lines are counted between a commit and the work tree, whatever git is told of its files', async () => {
  const top = realpathSync(
    repository({
      'a.md': 'One.\nTwo.\n',
      'gone.md': 'Other.\nWords.\n',
      'staged.md': 'One.\n',
      'unix.md': 'One.\nTwo.\nThree.\n',
      'windows.md': 'One.\r\nTwo.\r\nThree.\r\n',
      'becomes-link': 'One.\n',
      'large.bin': 'One.\n',
      [ODD]: 'One.\n',
      '.gitattributes': '*.md binary\n',
    }),
  )
  const start = git(top, 'rev-parse', 'HEAD').trim()
  const added = { 'new.md': '1\n2\n3\n', 'new-windows.md': '1\n' }
  write(top, { 'staged.md': 'One.\nTwo.\n', ...added })
  git(top, 'add', '-A')
  write(top, {
    'a.md': 'One.\nThree.\nFour.\n',
    'unix.md': 'One.\r\n2.\r\nThree.\r\n',
    'windows.md': 'One.\r\n2.\r\nThree.\r\n',
    'new-windows.md': '1\r\n2\r\n',
    'untracked.md': 'One.\n',
    'gone.md': undefined,
    [ODD]: 'One.\nTwo.\n',
  })
  truncateSync(join(top, 'large.bin'), 64 * 1024 * 1024 + 1)
  rmSync(join(top, 'becomes-link'))
  symlinkSync('a.md', join(top, 'becomes-link'))
  expect(await counts(top, start)).toEqual([
    '2 1 a.md',
    '1 1 becomes-link',
    '0 2 gone.md',
    '- - large.bin',
    '2 0 new-windows.md',
    '3 0 new.md',
    `1 0 ${ODD}`,
    '1 0 staged.md',
    '1 1 unix.md',
    '1 1 windows.md',
  ])
})

test('lines are counted between two commits, also with ids of 64 digits', async () => {
  const top = realpathSync(scratchProject({ 'a.md': 'One.\nTwo.\nThree.\n' }))
  git(top, 'init', '-q', '-b', 'main', '--object-format=sha256')
  const start = commit(top)
  write(top, { 'a.md': undefined, 'b.md': 'One.\nTwo.\nThree.\nFour.\n', 'c.md': 'x\n' })
  const end = commit(top)
  write(top, { 'b.md': '', 'c.md': 'x\ny\n' })
  expect(await counts(top, start, end)).toEqual(['1 0 ', 'a.md', 'b.md', '1 0 c.md'])
  expect(await counts(top, end)).toEqual(['0 4 b.md', '1 0 c.md'])
})

test('git compares in a folder of its own, with no other settings, and the folder may go early', async () => {
  const log = `${scratchProject({})}/asked`
  const own = '$([ "$PWD" = "$GIT_DIR" ] && echo own) $GIT_CONFIG_GLOBAL'
  standIn(`shift ${ARGUMENTS.length}; echo "${own} $*" >> '${log}'; rm -r "$GIT_DIR"; echo found`)
  const { repository } = answering({})
  const compare = 'diff-tree -r -z --numstat --find-renames --no-ext-diff --no-textconv'
  expect(await changeCounts(repository, '--start', '--end')).toBe('found\n')
  expect(readFileSync(log, 'utf8')).toBe(
    `own /dev/null ${compare} --end-of-options --start --end\n`,
  )
})

test('the work tree is told to git without a word in return', async () => {
  const log = `${scratchProject({})}/asked`
  standIn(`shift ${ARGUMENTS.length}; echo "$*" >> '${log}'; cat >> '${log}'`)
  const { repository } = answering({})
  await changeCounts(repository, 'START', undefined)
  expect(readFileSync(log, 'utf8').split('\n').slice(0, 5)).toEqual([
    'fast-import --quiet',
    'commit refs/heads/work',
    'committer Milepost <milepost> 0 +0000',
    'data 0',
    'from START',
  ])
})

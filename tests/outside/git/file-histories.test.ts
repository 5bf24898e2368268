import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileHistories, lastDays } from '../../../plugins/outside/git/file-histories.ts'
import { plainGit } from '../../plain-git.ts'
import { scratchProject } from '../../scratch.ts'

const HOSTILE = '\u0001<script>alert(1)</script> \u202e [x](javascript:alert) %H'

/** A repository with a project in a folder, whose document was written, moved and edited. */
function repository() {
  const root = scratchProject({ 'docs/content/a.md': 'One.\n', 'code.ts': '1\n' })
  plainGit(root, 'init', '-q')
  const commit = (title: string, day: string) => {
    plainGit(root, 'add', '-A')
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=no']
    const env = `GIT_COMMITTER_DATE=${day}T12:00:00Z`
    plainGit(root, '-c', `alias.dated=!env ${env} git commit`, ...who, 'dated', '-qm', title)
  }
  commit('First', '2026-01-05')
  writeFileSync(join(root, 'code.ts'), '2\n')
  commit('Nothing of the project', '2026-01-06')
  renameSync(join(root, 'docs/content/a.md'), join(root, 'docs/content/b.md'))
  writeFileSync(join(root, 'docs/content/c.md'), 'Another.\n')
  commit('Rename', '2026-02-01')
  writeFileSync(join(root, 'docs/content/b.md'), 'Two.\n')
  commit(HOSTILE, '2026-03-01')
  return { root, commit }
}

/** The history of a file, a line each: the day and the title of a commit. */
async function rows(root: string, path: string): Promise<readonly string[]> {
  const { files } = await fileHistories(join(root, 'docs'), 'content')
  return files.get(path)?.commits.map(({ on, title }) => `${on} ${title}`) ?? []
}

test('a file has the commits that changed it, the newest first, also from before it moved', async () => {
  const { root, commit } = repository()
  expect(await rows(root, 'content/b.md')).toEqual([
    `2026-03-01 ${HOSTILE}`,
    '2026-02-01 Rename',
    '2026-01-05 First',
  ])
  expect(await rows(root, 'content/c.md')).toEqual(['2026-02-01 Rename'])
  const known = await fileHistories(join(root, 'docs'), 'content')
  expect(known.isWhole).toBe(true)
  expect(lastDays(known).get('content/b.md')).toBe('2026-03-01')
  for (let day = 10; day < 22; day += 1) {
    writeFileSync(join(root, 'docs/content/c.md'), `${day}\n`)
    commit(`Day ${day}`, `2026-04-${day}`)
  }
  const { files } = await fileHistories(join(root, 'docs'), 'content')
  expect(files.get('content/c.md')).toMatchObject({ count: 13 })
  expect((await rows(root, 'content/c.md')).length).toBe(10)
})

test('a shallow clone knows the commits whose parents it has, and says that it lacks others', async () => {
  const { root } = repository()
  const clone = join(root, 'clone')
  plainGit(root, 'clone', '-q', '--depth', '2', `file://${root}`, clone)
  const { isWhole, files } = await fileHistories(join(clone, 'docs'), 'content')
  expect(isWhole).toBe(false)
  expect([...files].map(([path, { count }]) => [path, count])).toEqual([['content/b.md', 1]])
})

test('without a repository there is no history', async () => {
  const root = scratchProject({ 'content/a.md': 'One.\n' })
  rmSync(join(root, '.git'), { recursive: true, force: true })
  expect(await fileHistories(root, 'content')).toEqual({ isWhole: true, files: new Map() })
})

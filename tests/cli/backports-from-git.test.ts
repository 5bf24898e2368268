import { join } from 'node:path'
import { expect, test } from 'vitest'
import { git, repository, write } from '../repository.ts'
import { commitTitled, engineDocuments, engineRepository } from './engine-repository.ts'
import { milepostIn } from './terminal.ts'

const COMMAND = ['release', 'backports', '--component', 'engine', '--from-git']

/** A repository with the lines 1.1 to 1.3, in which two fixes were merged after 1.3. */
function engine(): string {
  const root = engineRepository()
  commitTitled(root, 'fix: retry uploads', '2026-08-10')
  commitTitled(root, 'docs: explain retries', '2026-08-11')
  commitTitled(root, 'fix: count once', '2026-11-10')
  return root
}

function pick(root: string, branch: string, commitId: string, ...how: readonly string[]): void {
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
  git(root, 'checkout', '-q', branch)
  git(root, ...author, 'cherry-pick', ...how, commitId)
}

test('fixes of the main branch are to reach each line that gets fixes, and the late ones fail', async () => {
  const root = engine()
  const { exit, out } = await milepostIn(root, COMMAND)
  expect(out.replace(/^[0-9a-f]{10}/gm, '<commit>  ')).toMatchInlineSnapshot(`
    "commit      title               fixed in  missing in  branch        patch   due
    <commit>    fix: retry uploads  main      1.3         release-v1.3  v1.3.1  2026-09-09
    <commit>    fix: retry uploads  main      1.2         release-v1.2  v1.2.1  2026-09-09
    <commit>    fix: count once     main      1.3         release-v1.3  v1.3.1  2026-12-10
    <commit>    fix: count once     main      1.2         release-v1.2  v1.2.1  2026-12-10
    "
  `)
  expect(exit).toBe(1)
})

test('a line has a fix as a copy that names it, or as the same change', async () => {
  const root = engine()
  const retry = git(root, 'rev-parse', 'main~2').trim()
  pick(root, 'release-v1.3', retry, '-x')
  git(root, 'tag', 'v1.3.1')
  pick(root, 'release-v1.2', retry)
  git(root, 'tag', 'v1.2.1')
  git(root, 'checkout', '-q', '-f', 'main')
  const { exit, out } = await milepostIn(root, [...COMMAND, '--format', 'json'])
  const { missing } = JSON.parse(out)
  expect(missing.map(({ title, line: into }: Row) => `${title} → ${into}`)).toEqual([
    'fix: count once → 1.3',
    'fix: count once → 1.2',
  ])
  expect(exit).toBe(0)
})

interface Row {
  readonly title: string
  readonly merged: string
  readonly line: string
}

test('a fix that is tagged in one line only is missing in the other, in another repository too', async () => {
  const root = engine()
  git(root, 'checkout', '-q', 'release-v1.3')
  commitTitled(root, 'a fix of the line only', '2026-08-20')
  git(root, 'tag', 'v1.3.1')
  git(root, 'checkout', '-q', 'main')
  const project = repository(engineDocuments())
  const { out } = await milepostIn(project, [...COMMAND, '--in', root, '--format', 'json'])
  const { missing } = JSON.parse(out)
  expect(missing).toContainEqual(
    expect.objectContaining({
      title: 'a fix of the line only',
      fixedIn: 'v1.3.1',
      line: '1.2',
      branch: 'release-v1.2',
      patch: 'v1.2.1',
      due: '2026-09-19',
    }),
  )
})

test('two fixes with one title are two fixes, and a copy that git made of one is the same', async () => {
  const root = engine()
  const first = git(root, 'rev-parse', 'main').trim()
  commitTitled(root, 'fix: count once', '2026-11-20', 'and never twice')
  pick(root, 'release-v1.3', first)
  write(root, { 'fix--count-once.txt': 'as 1.3 counts' })
  git(root, 'add', '-A')
  git(root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--amend', '--no-edit')
  git(root, 'tag', 'v1.3.1')
  git(root, 'checkout', '-q', '-f', 'main')
  const { out } = await milepostIn(root, [...COMMAND, '--format', 'json'])
  const counted = JSON.parse(out).missing.filter(({ title }: Row) => title === 'fix: count once')
  expect(counted.map(({ merged, line: into }: Row) => `${merged} → ${into}`)).toEqual([
    '2026-11-10 → 1.2',
    '2026-11-20 → 1.3',
    '2026-11-20 → 1.2',
  ])
})

test('what git cannot say is said', async () => {
  const root = engine()
  const shallow = join(root, 'shallow')
  git(root, 'clone', '-q', '--depth', '1', `file://${root}`, shallow)
  const { exit, err } = await milepostIn(shallow, COMMAND)
  expect([exit, err]).toEqual([
    2,
    'milepost: Cannot read fixes from git: the clone is shallow; fetch the rest with `git fetch --unshallow --tags`.\n',
  ])
  const alone = await milepostIn(repository(engineDocuments()), [
    ...COMMAND.slice(0, -1),
    '--in',
    '.',
  ])
  expect(alone.err).toContain('Use `--in` together with `--from-git`.')
})

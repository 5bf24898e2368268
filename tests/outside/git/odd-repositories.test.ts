import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileHistories } from '../../../plugins/outside/git/file-histories.ts'
import { changedSince } from '../../../plugins/outside/sources/base-revision.ts'
import { borrowObjects, config, PAGE, type Trap, trapIn, write } from '../../git-tricks.ts'
import { commitAll, plainGit } from '../../plain-git.ts'
import { scratchProject } from '../../scratch.ts'

const BOTH = ['content/process/a.md', 'content/process/b.md']

interface Scene {
  readonly name: string
  /** Makes a repository odd. */
  readonly make: (trap: Trap) => void
  /** The project's folder afterwards, if it is another one, from the folder above the repository. */
  readonly project?: string
  /** The documents that have changed since `main`. */
  readonly changed: readonly string[]
}

const READ: readonly Scene[] = [
  { name: 'objects of another store', make: borrowObjects, changed: ['content/process/a.md'] },
  {
    name: 'stores that are not there',
    make: ({ top }) =>
      write(top, { '.git/objects/info/alternates': '/nowhere\n/dev/zero\nrelative\n' }),
    changed: ['content/process/a.md'],
  },
  {
    name: 'ids of 64 digits',
    make: (trap) => {
      rmSync(join(trap.top, '.git'), { recursive: true })
      plainGit(trap.top, 'init', '-q', '--object-format=sha256', '-b', 'main')
      write(trap.top, { 'docs/content/process/a.md': PAGE })
      commitAll(trap)
      write(trap.top, { 'docs/content/process/a.md': 'Changed.\n' })
    },
    changed: ['content/process/a.md'],
  },
  {
    name: 'a work tree that leaves a document out',
    make: (trap) => {
      commitAll(trap)
      plainGit(trap.top, 'sparse-checkout', 'set', '--no-cone', '/docs/content/process/b.md')
    },
    changed: [],
  },
  {
    name: 'an index in two parts',
    make: ({ top }) => plainGit(top, 'update-index', '--split-index'),
    changed: ['content/process/a.md'],
  },
  {
    name: 'submodules whose settings name a program',
    make: (trap) => {
      const module = join(trap.top, '..', 'module')
      mkdirSync(module)
      plainGit(module, 'init', '-q', '-b', 'main')
      write(module, { 'x.md': PAGE })
      commitAll({ top: module })
      const add = ['submodule', 'add', '-q', module, 'docs/content/sub']
      plainGit(trap.top, '-c', 'protocol.file.allow=always', ...add)
      const update = ['submodule.docs/content/sub.update', `!${trap.program}`]
      plainGit(trap.top, 'config', '-f', '.gitmodules', ...update)
      config(trap, { 'diff.submodule': 'log', 'submodule.recurse': 'true' })
      config(
        { ...trap, top: join(trap.top, 'docs/content/sub') },
        { 'core.fsmonitor': trap.program },
      )
      execFileSync('git', ['-c', 'submodule.recurse=false', 'add', 'docs', '.gitmodules'], {
        cwd: trap.top,
        stdio: 'ignore',
      })
      write(trap.top, { 'docs/content/sub/x.md': 'Changed.\n' })
      rmSync(trap.marker, { force: true })
    },
    changed: ['content/process/a.md'],
  },
  {
    name: 'a folder whose name has a line end',
    make: ({ top }) => renameSync(top, join(top, '..', 'odd\nname')),
    project: 'odd\nname/docs',
    changed: ['content/process/a.md'],
  },
]

test.each(READ)(
  'a repository with $name is read as it is',
  async ({ make, project: moved, changed }) => {
    const trap = scene()
    make(trap)
    const project = moved ? join(trap.top, '..', moved) : trap.project
    const found = await changedSince(project, 'content', 'main')
    expect(found.map(({ path }) => path)).toEqual(changed)
    expect([...(await fileHistories(project, 'content')).files.keys()].sort()).toEqual(BOTH)
    expect(existsSync(trap.marker)).toBe(false)
  },
)

test('a clone without some objects says so, and fetches nothing', async () => {
  const trap = scene()
  config(trap, { 'uploadpack.allowFilter': 'true' })
  const clone = join(trap.top, '..', 'clone')
  plainGit(
    trap.top,
    'clone',
    '-q',
    '--no-checkout',
    '--filter=blob:none',
    `file://${trap.top}`,
    clone,
  )
  write(clone, { 'docs/content/process/a.md': 'Changed.\n' })
  await expect(changedSince(join(clone, 'docs'), 'content', 'main')).rejects.toThrow(
    'clone it again without `--filter`',
  )
})

/** Only a superuser can give files away. */
test.runIf(process.getuid?.() === 0)(
  'a repository of another user is not read, whatever it says of itself',
  async () => {
    const trap = scene()
    config(trap, { 'safe.directory': '*' })
    execFileSync('chown', ['-R', '65534:65534', trap.top])
    await expect(changedSince(trap.project, 'content', 'main')).rejects.toThrow(
      /belongs to another user; if you trust it, run `git config --global --add safe\.directory /,
    )
    expect((await fileHistories(trap.project, 'content')).files).toEqual(new Map())
  },
)

function scene(): Trap {
  return trapIn(realpathSync(scratchProject({})))
}

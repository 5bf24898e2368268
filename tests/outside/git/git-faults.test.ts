import { execFileSync } from 'node:child_process'
import { mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { hostAddress } from '../../../plugins/links/addresses/published.ts'
import { openRepository } from '../../../plugins/outside/git/git-repository.ts'
import { releaseBranches } from '../../../plugins/outside/git/release-branches.ts'
import { changedSince } from '../../../plugins/outside/sources/base-revision.ts'
import { borrowObjects, PAGE, type Trap, trapIn, write } from '../../git-tricks.ts'
import { commitAll, plainGit } from '../../plain-git.ts'
import { scratchProject } from '../../scratch.ts'

afterEach(() => void vi.unstubAllEnvs())

test('every reason why git cannot tell has its own sentence, with the way out', async () => {
  const found = {
    'no git': await without(scene(), () => vi.stubEnv('PATH', '/nowhere')),
    'no repository': await fault(scratchProject({ 'content/a.md': PAGE })),
    'an empty .git': await fault(scratchProject({ '.git/x': '', 'content/a.md': PAGE })),
    'a .git that leads nowhere': await fault(scratchProject({ '.git': 'gitdir: ../gone\n' })),
    'a configuration with a mistake': await without(scene(), ({ top }) =>
      write(top, { '.git/config': '[core\n' }),
    ),
    'a pipe for an index': await without(scene(), ({ top }) => pipe(join(top, '.git', 'index'))),
    'a pipe for a branch': await without(scene(), ({ top }) =>
      pipe(join(top, '.git', 'refs', 'heads', 'x')),
    ),
    'a pipe among loose objects': await without(scene(), ({ top }) =>
      pipe(join(top, '.git', 'objects', 'ab', 'cd')),
    ),
    'a pipe in a borrowed store': await without(scene(), ({ top }) => {
      borrowObjects({ top })
      pipe(join(top, '..', 'store', 'objects', 'ab', 'cd'))
    }),
    'an unknown revision': await fault(scene().project, 'nowhere'),
    'an option for a revision': await fault(scene().project, '--output=x'),
    'a shallow clone': await fault(shallowClone(), 'nowhere'),
  }
  const rows = Object.entries(found).map(([name, said]) => `# ${name}\n${said}`)
  expect(rows.join('\n')).toMatchInlineSnapshot(`
    "# no git
    Cannot compare with \`main\`: git is not installed, or \`PATH\` does not lead to it; install it first.
    # no repository
    Cannot compare with \`main\`: there is no git repository here; neither \`<root>\` nor a folder above it has a \`.git\`, so clone the repository, or run \`git init\`.
    # an empty .git
    Cannot compare with \`main\`: \`<root>/.git\` is not a valid git repository; repair or remove it, or clone again.
    # a .git that leads nowhere
    Cannot compare with \`main\`: the file \`<root>/.git\` leads to no git repository; restore what it names, or clone again.
    # a configuration with a mistake
    Cannot compare with \`main\`: \`<root>/repository/.git\` is not a valid git repository (git says \`bad config line 1 in file .git/config\`); repair or remove it, or clone again.
    # a pipe for an index
    Cannot compare with \`main\`: \`<root>/repository/.git/index\` is a pipe or a device, and git would wait for it; remove it, or clone again.
    # a pipe for a branch
    Cannot compare with \`main\`: \`<root>/repository/.git/refs/heads/x\` is a pipe or a device, and git would wait for it; remove it, or clone again.
    # a pipe among loose objects
    Cannot compare with \`main\`: \`<root>/repository/.git/objects/ab/cd\` is a pipe or a device, and git would wait for it; remove it, or clone again.
    # a pipe in a borrowed store
    Cannot compare with \`main\`: \`<root>/store/objects/ab/cd\` is a pipe or a device, and git would wait for it; remove it, or clone again.
    # an unknown revision
    Cannot compare with \`nowhere\`: git knows no such revision here as \`nowhere\`; fetch it first, or correct its name (\`git branch --all\` lists branches).
    # an option for a revision
    Cannot compare with \`--output=x\`: git knows no such revision here as \`--output=x\`; fetch it first, or correct its name (\`git branch --all\` lists branches).
    # a shallow clone
    Cannot compare with \`nowhere\`: this clone is shallow and lacks the revision \`nowhere\`; git knows no such revision here; run \`git fetch --unshallow\`, or set \`fetch-depth: 0\` for GitHub's checkout."
  `)
})

test('a linked work tree, a submodule and a project below the top are read as they are', async () => {
  const { top } = scene()
  commitAll({ top })
  plainGit(top, 'worktree', 'add', '-q', '-b', 'other', '../linked', 'main')
  const linked = join(top, '..', 'linked')
  write(linked, { 'docs/content/process/b.md': PAGE })
  expect(await earlier(join(linked, 'docs'))).toEqual(['content/process/b.md'])

  mkdirSync(join(top, '.git', 'modules'))
  renameSync(join(top, '.git', 'worktrees'), join(top, '.git', 'kept'))
  const module = join(top, '..', 'module')
  plainGit(top, 'clone', '-q', '--separate-git-dir', join(top, '.git/modules/m'), top, module)
  write(module, { 'docs/content/process/a.md': 'Changed.\n' })
  expect(await earlier(join(module, 'docs'))).toEqual(['content/process/a.md'])
})

test('a file with other line ends has not changed', async () => {
  const { top, project } = scene()
  write(top, { 'docs/content/process/a.md': PAGE.replaceAll('\n', '\r\n') })
  expect(await earlier(project)).toEqual([])
})

test('versions are the branches of one remote', async () => {
  const { top, project } = scene()
  const reported = async (remote?: string | false) => {
    const found = await releaseBranches(await openRepository(project), PATTERN, remote)
    const passed = found.passedOver.map(({ name, home }) => `passed over ${name} for ${home}`)
    return [...found.branches.map(({ name }) => name), ...passed]
  }
  plainGit(top, 'update-ref', 'refs/remotes/stranger/release-v9.9', 'main')
  expect(await reported()).toEqual([
    'release-v1.0',
    'passed over stranger/release-v9.9 for the branches of the clone itself',
  ])
  plainGit(top, 'update-ref', 'refs/remotes/origin/release-v1.1', 'main')
  expect(await reported()).toEqual([
    'release-v1.1',
    'passed over release-v1.0 for `origin`',
    'passed over stranger/release-v9.9 for `origin`',
  ])
  expect(await reported(false)).toContain('release-v1.0')
  expect(await reported('stranger')).toContain('release-v9.9')
  await expect(reported('upstream')).rejects.toThrow('this clone has no remote `upstream`')
})

test('a branch may have any name that git allows, which stays a name', async () => {
  const { top, project } = scene()
  const name = `a"><img-src=x>'$(touch\${IFS}ran);&|#%-v1.2`
  plainGit(top, 'branch', name)
  const pattern = name.replace('1.2', '{major}.{minor}')
  const found = await releaseBranches(await openRepository(project), pattern)
  expect(found.branches.map((each) => each.name)).toEqual([name])
  const host = { repository: 'https://example.org/a', branch: name }
  expect(hostAddress(host, 'blob', 'c.md')).toBe(
    `https://example.org/a/blob/a%22%3E%3Cimg-src%3Dx%3E'%24(touch%24%7BIFS%7Dran)%3B%26%7C%23%25-v1.2/c.md`,
  )
})

const PATTERN = 'release-v{major}.{minor}'

function scene(): Trap {
  return trapIn(realpathSync(scratchProject({})))
}

function shallowClone(): string {
  const { top } = scene()
  commitAll({ top })
  const clone = join(top, '..', 'clone')
  plainGit(top, 'clone', '-q', '--depth', '1', `file://${top}`, clone)
  return join(clone, 'docs')
}

async function without(trap: Trap, spoil: (trap: Trap) => void): Promise<string> {
  spoil(trap)
  const said = await fault(trap.project)
  vi.unstubAllEnvs()
  return said
}

async function fault(project: string, base = 'main'): Promise<string> {
  const said = await changedSince(project, 'content', base).then(
    () => 'nothing',
    (error: Error) => error.message,
  )
  return said.replaceAll(/`[^`]*\/milepost-\w+/g, '`<root>')
}

async function earlier(project: string): Promise<readonly string[]> {
  return (await changedSince(project, 'content', 'main')).map(({ path }) => path)
}

function pipe(path: string): void {
  rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  execFileSync('mkfifo', [path])
}

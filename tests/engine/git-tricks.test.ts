import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { requireDay } from '../../plugins/basics/calendar.ts'
import type { Period } from '../../plugins/basics/period.ts'
import { changedRepository } from '../../plugins/commands/changed-files.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { versionSources } from '../../plugins/engine/version-sources.ts'
import { committedBytes } from '../../plugins/outside/files/published-files.ts'
import { lastCommits } from '../../plugins/outside/git/commits-by-period.ts'
import { fileHistories } from '../../plugins/outside/git/file-histories.ts'
import { openRepository } from '../../plugins/outside/git/git-repository.ts'
import { changedSince } from '../../plugins/outside/sources/base-revision.ts'
import { diskSource } from '../../plugins/outside/sources/disk-source.ts'
import { PAGE, TRICKS, type Trap, trapIn } from '../git-tricks.ts'
import { plainGit, springs } from '../plain-git.ts'
import { scratchProject } from '../scratch.ts'

const ANSWERS = [
  'before: content/process/a.md',
  'changed: docs/content/process/a.md 2',
  'versions: 1.0 with 2 documents',
  'last changed: content/process/a.md, content/process/b.md',
  'last of a period: true',
  'published: the page',
]

afterEach(() => void vi.unstubAllEnvs())

test.each(TRICKS)('git runs nothing: $name', async ({ set, fallsFor, isIncomplete }) => {
  const trap = trapIn(realpathSync(scratchProject({})))
  set(trap)
  expect(springs(trap, fallsFor), 'plain git must fall for it, or nothing is proved').toBe(true)
  const answered = await answers(trap)
  expect(existsSync(trap.marker)).toBe(false)
  if (isIncomplete) expect(answered.join('\n')).toContain('clone it again without `--filter`')
  else expect(answered).toEqual(ANSWERS)
})

test('the environment cannot lead git elsewhere, or make it run a program', async () => {
  const trap = trapIn(realpathSync(scratchProject({})))
  const { program, project } = trap
  vi.stubEnv('GIT_DIR', project)
  vi.stubEnv('GIT_WORK_TREE', '/')
  vi.stubEnv('GIT_EXTERNAL_DIFF', program)
  vi.stubEnv('GIT_SSH_COMMAND', program)
  for (const name of ['GIT_PAGER', 'PAGER', 'GIT_ASKPASS', 'GIT_PROXY_COMMAND', 'GIT_EDITOR'])
    vi.stubEnv(name, program)
  for (const name of ['COMMON_DIR', 'INDEX_FILE', 'OBJECT_DIRECTORY', 'SHALLOW_FILE', 'EXEC_PATH'])
    vi.stubEnv(`GIT_${name}`, '/nowhere')
  for (const name of ['TRACE', 'TRACE_SETUP', 'TRACE2', 'TRACE2_EVENT'])
    vi.stubEnv(`GIT_${name}`, trap.marker)
  vi.stubEnv('GIT_NAMESPACE', 'other')
  vi.stubEnv('GIT_CONFIG_PARAMETERS', `'core.fsmonitor'='${program}'`)
  vi.stubEnv('GIT_CONFIG_COUNT', '1')
  vi.stubEnv('GIT_CONFIG_KEY_0', 'core.fsmonitor')
  vi.stubEnv('GIT_CONFIG_VALUE_0', program)
  expect(await answers(trap)).toEqual(ANSWERS)
  expect(existsSync(trap.marker)).toBe(false)
})

test('an object that replaces another is not read', async () => {
  const trap = trapIn(realpathSync(scratchProject({})))
  const [page, other] = ['a', 'b'].map((name) => `main:docs/content/process/${name}.md`)
  plainGit(trap.top, 'replace', plainGit(trap.top, 'rev-parse', page ?? '').trim(), other ?? '')
  const [before] = await changedSince(trap.project, 'content', 'main')
  expect(before).toEqual({ path: 'content/process/a.md', text: PAGE })
})

/** Everything that git is asked for, a line each; or the reason why there is no answer. */
async function answers({ project }: Trap): Promise<readonly string[]> {
  const config = readConfig({ versions: { branches: true } })
  const opened = { root: project, config, source: diskSource(project, 'content') }
  const questions = [
    async () => {
      const before = await changedSince(project, 'content', 'main')
      return `before: ${before.map(({ path }) => path).join(', ')}`
    },
    async () => {
      const { files } = await changedRepository(project, { base: 'main' })
      return `changed: ${files.map(({ path, lines }) => `${path} ${lines}`).join(', ')}`
    },
    async () => {
      const { sources } = await versionSources(opened, { branches: true }, PATTERN)
      const [first] = sources
      const { files = [] } = (await (await first?.open())?.list()) ?? {}
      return `versions: ${sources.map(({ line }) => line).join(', ')} with ${files.length} documents`
    },
    async () => {
      const { files } = await fileHistories(project, 'content')
      return `last changed: ${[...files.keys()].sort().join(', ')}`
    },
    async () => {
      const commits = await lastCommits(await openRepository(project), [EVER])
      return `last of a period: ${commits.get(EVER.text)?.id === plainRevision(project)}`
    },
    async () => {
      const commit = plainRevision(project)
      const bytes = await committedBytes({ root: project, commit }, 'content/process/a.md')
      return `published: ${String(bytes) === PAGE ? 'the page' : 'nothing'}`
    },
  ]
  const answered: string[] = []
  for (const ask of questions) {
    answered.push(await ask().catch((error: unknown) => String(error)))
  }
  return answered
}

const EVER: Period = {
  unit: 'year',
  text: 'ever',
  first: requireDay('1970-01-01'),
  last: requireDay('9999-12-31'),
}

const PATTERN = 'release-v{major}.{minor}'

/** Asks plain git without the environment, which a test may have set against it. */
function plainRevision(project: string): string {
  const options = { cwd: project, encoding: 'utf8', env: { PATH: process.env['PATH'] } } as const
  return execFileSync('git', ['--git-dir=../.git', 'rev-parse', 'main'], options).trim()
}

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import {
  fileHistories,
  lastDays,
  NO_HISTORIES,
} from '../../../plugins/outside/git/file-histories.ts'
import { openRepository } from '../../../plugins/outside/git/git-repository.ts'
import {
  ARGUMENTS,
  GIT_ENVIRONMENT,
  NO_OTHER_CONFIG,
} from '../../../plugins/outside/git/git-settings.ts'
import { scratchProject } from '../../scratch.ts'
import { standIn } from './stand-in.ts'

afterEach(() => void vi.unstubAllEnvs())

const CONFIRMED = { shallow: 'false', format: 'sha1' }

/** A work tree in whose repository a script answers in the place of git, and keeps its questions. */
function scene({ shallow, format }: typeof CONFIRMED = CONFIRMED, confirm = '', more = '') {
  const top = realpathSync(scratchProject({ '.git/HEAD': 'ref: x\n', 'docs/content/a.md': '' }))
  const gitDir = join(top, '.git')
  execFileSync('mkdir', [join(gitDir, 'objects'), join(gitDir, 'refs')])
  const log = join(top, 'asked')
  const own = '$GIT_DIR|$GIT_WORK_TREE|$GIT_CEILING_DIRECTORIES|$GIT_CONFIG_GLOBAL'
  const answer = `printf '%s\\n' ${shallow} ${format} '${confirm || gitDir}'`
  standIn(
    [
      `shift ${ARGUMENTS.length}; echo "$PWD|${own}|$*" >> '${log}'`,
      more,
      `case "$*" in *rev-parse*) ${answer};; *) cat;; esac`,
    ].join('\n'),
  )
  const asked = () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [])
  return { top, gitDir, asked }
}

test('git confirms a repository, and is then asked with no other configuration', async () => {
  const { top, gitDir, asked } = scene()
  const repository = await openRepository(join(top, 'docs'))
  expect(repository).toMatchObject({
    ...{ top, gitDir, commonDir: gitDir, folder: 'docs/', isShallow: false, format: 'sha1' },
  })
  expect(await repository.ask(['a', 'b'], 'input')).toBe('input')
  expect(await repository.blobs([])).toEqual([])
  const question = '--is-shallow-repository --show-object-format --absolute-git-dir'
  expect(asked()).toEqual([
    `${gitDir}|||${dirname(top)}||-C ${top} rev-parse ${question}`,
    `${gitDir}|${gitDir}|${top}||/dev/null|-C ${top} a b`,
  ])
})

test('git confirms a repository once, and again when its settings have changed', async () => {
  const { top, gitDir, asked } = scene()
  await openRepository(top)
  await openRepository(join(top, 'docs'))
  expect(asked()).toHaveLength(1)
  writeFileSync(join(gitDir, 'config'), '[core]\n')
  await openRepository(top)
  expect(asked()).toHaveLength(2)
})

test('blobs are asked for by name, a line each', async () => {
  const { top, gitDir, asked } = scene(CONFIRMED, '', 'case "$*" in cat-file*) cat; exit;; esac')
  const { blobs } = await openRepository(top)
  const header = 'a1 blob 2\nhi'
  expect((await blobs([header])).map(String)).toEqual(['hi'])
  expect(asked().at(-1)).toBe(`${gitDir}|${gitDir}|${top}||/dev/null|cat-file --batch`)
})

test('a shallow clone and a repository with ids of 64 digits are known', async () => {
  const { top } = scene({ shallow: 'true', format: 'sha256' })
  expect(await openRepository(top)).toMatchObject({ isShallow: true, format: 'sha256' })
})

test.each(['/nowhere', '/'])(
  'a repository that git finds in %s is not the one',
  async (confirm) => {
    const { top } = scene(CONFIRMED, confirm)
    await expect(openRepository(top)).rejects.toThrow('is not a valid git repository; repair or')
  },
)

test.each([
  ['echo "fatal: detected dubious ownership" >&2; exit 1', 'belongs to another user'],
  ['echo "fatal: unsafe repository" >&2; exit 1', 'belongs to another user'],
  ['echo "fatal: odd" >&2; exit 1', 'is not a valid git repository (git says `odd`)'],
  ['exit 1', 'is not a valid git repository; repair or'],
  ['kill -TERM $$', 'git was stopped by SIGTERM'],
])('when git answers with `%s`, there is no repository', async (script, message) => {
  const { top } = scene(CONFIRMED, '', script)
  await expect(openRepository(top)).rejects.toThrow(message)
  expect(await fileHistories(top, 'content')).toBe(NO_HISTORIES)
})

test('a repository with a pipe is not opened', async () => {
  const { top, gitDir, asked } = scene()
  execFileSync('mkfifo', [join(gitDir, 'index')])
  await expect(openRepository(top)).rejects.toThrow('is a pipe or a device')
  expect(asked()).toEqual([])
})

const COMMIT = 'a'.repeat(40)
const CHANGES =
  'diff-tree --stdin --root -r -z --name-status --find-renames=100% --no-ext-diff --no-textconv --ignore-submodules=all --format=%x01%H %ct [%P] %s'

test.each([
  ['docs', 'content', ' docs/content'],
  ['docs', '.', ' docs/'],
  ['', 'docs', ' docs'],
  ['', '.', ''],
])(
  'the histories below %j and %j are asked for in two questions',
  async (project, folder, below) => {
    const log = `\\001${COMMIT} 0 [] One\\000\\000A\\000docs/content/a.md\\000`
    const answer = `case "$*" in *rev-list*) echo ${COMMIT}; exit;; *diff-tree*) cat > /dev/null; printf '${log}'; exit;; esac`
    const { top, asked } = scene(CONFIRMED, '', answer)
    const { isWhole, files } = await fileHistories(join(top, project), folder, '--output')
    const path = project === '' ? 'docs/content/a.md' : 'content/a.md'
    const commits = [{ id: COMMIT, on: '1970-01-01', title: 'One' }]
    expect({ isWhole, files: [...files] }).toEqual({
      isWhole: true,
      files: [[path, { commits, count: 1 }]],
    })
    expect(
      asked()
        .slice(1)
        .map((row) => row.split('|').at(-1)),
    ).toEqual([
      `-C ${top} rev-list --end-of-options --output --${below}`,
      `-C ${top} ${CHANGES} --${below}`,
    ])
  },
)

test('an error that is not about git is not hidden', async () => {
  await expect(fileHistories('/nowhere/at/all', 'content')).rejects.toThrow('ENOENT')
})

test('git gets these settings, whatever a repository or a user has set', () => {
  expect(NO_OTHER_CONFIG).toEqual({
    ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    GIT_CONFIG_SYSTEM: '/dev/null',
  })
  expect(ARGUMENTS.join(' ')).toMatchInlineSnapshot(
    `"-c safe.bareRepository=explicit -c core.hooksPath=/dev/null -c core.fsmonitor=false -c core.attributesFile=/dev/null -c core.quotePath=false -c protocol.allow=never -c submodule.recurse=false -c log.showSignature=false -c gc.auto=0 -c maintenance.auto=false --literal-pathspecs --no-replace-objects --no-pager"`,
  )
  expect(GIT_ENVIRONMENT).toMatchInlineSnapshot(`
    {
      "GIT_ALLOW_PROTOCOL": ":",
      "GIT_ATTR_NOSYSTEM": "1",
      "GIT_NO_LAZY_FETCH": "1",
      "GIT_NO_REPLACE_OBJECTS": "1",
      "GIT_OPTIONAL_LOCKS": "0",
      "GIT_TERMINAL_PROMPT": "0",
      "LC_ALL": "C",
    }
  `)
})

test('the last day of a file is that of its newest commit, if it has one', () => {
  expect(NO_HISTORIES).toEqual({ isWhole: true, files: new Map() })
  const commits = ['2026-02-03', '2026-01-05'].map((on) => ({
    id: COMMIT,
    on: on as Day,
    title: '',
  }))
  const files = new Map([
    ['a.md', { commits, count: 2 }],
    ['moved.md', { commits: [], count: 0 }],
  ])
  expect([...lastDays({ isWhole: true, files })]).toEqual([['a.md', '2026-02-03']])
})

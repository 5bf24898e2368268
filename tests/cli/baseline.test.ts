import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commit, git, repository, write } from '../repository.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

const FILE = 'content/process/planning.md'
const OLD = mdx('title: Planning', 'See [a](a.md) and [b](b.md).')

test('a repository with old mistakes is green after `baseline`, and red at the next one', async () => {
  const root = repository({ [FILE]: OLD })
  expect(await milepostIn(root, ['baseline'])).toEqual({
    exit: 0,
    out: '`milepost.baseline.json` holds 2 findings: 2 findings added.\n',
    err: '',
  })
  commit(root)
  write(root, { [FILE]: `${OLD}\nAnd [c](c.md).\n` })
  const { exit, out } = await milepostIn(root, ['check'])
  expect(exit).toBe(1)
  expect(out).toContain('Cannot find the file `c.md`.')
  expect(out).not.toContain('`a.md`')
  expect(out).toContain('The baseline holds 2 findings.\n1 error in 1 document')

  const again = await milepostIn(root, ['baseline'])
  expect(again.out).toBe(
    '`milepost.baseline.json` holds 2 findings.\n1 finding is new and not held; `--add` adds them.\n',
  )
  expect(git(root, 'status', '--porcelain', 'milepost.baseline.json')).toBe('')
})

test('the file shrinks with `baseline` and with `check --fix`, and goes with its last line', async () => {
  const root = repository({ [FILE]: OLD })
  await milepostIn(root, ['baseline'])
  const file = join(root, 'milepost.baseline.json')
  write(root, { [FILE]: mdx('title: Planning', 'See [b](b.md).') })
  const told = await milepostIn(root, ['check', '--format', 'json'])
  expect(JSON.parse(told.out)).toMatchObject({
    summary: { error: 0, held: 1, gone: 1 },
    held: [{ by: 'baseline', rule: 'broken-link', file: FILE, line: 5, column: 9 }],
  })
  expect(readFileSync(file, 'utf8')).toContain('"a.md"')
  const fixed = await milepostIn(root, ['check', '--fix'])
  expect(fixed.err).toBe('Removed 1 finding from the baseline.\n')
  expect(readFileSync(file, 'utf8')).not.toContain('"a.md"')
  write(root, { [FILE]: mdx('title: Planning', 'See nothing.') })
  expect((await milepostIn(root, ['baseline'])).out).toBe(
    'There are no findings to record, so there is no `milepost.baseline.json`: 1 finding gone and removed.\n',
  )
  expect(existsSync(file)).toBe(false)
})

test('a check by a person removes what is gone; one of a machine, or of another day, does not', async () => {
  const root = repository({ [FILE]: OLD })
  await milepostIn(root, ['baseline'])
  write(root, { [FILE]: mdx('title: Planning', 'See [b](b.md).') })
  const check = (env: NodeJS.ProcessEnv, ...words: string[]) => {
    const argv = ['build/cli/main.js', 'check', root, '--no-cache', ...words]
    const machines = { CI: '', GITHUB_ACTIONS: '', TF_BUILD: '' }
    const { stdout, stderr } = spawnSync(process.execPath, argv, {
      env: { ...process.env, ...machines, NODE_OPTIONS: '', ...env },
      encoding: 'utf8',
    })
    return `${stderr}${stdout}`
  }
  const GONE = '1 finding of the baseline is gone; `milepost baseline` removes it from it.'
  expect(check({ CI: 'true' })).toContain(GONE)
  expect(check({}, '--today', '2026-11-20')).toContain(GONE)
  expect(check({})).toMatch(
    /^Removed 1 finding from the baseline\.\nThe baseline holds 1 finding\.\nNo findings in 1 document/,
  )
  expect(check({})).toMatch(/^The baseline holds 1 finding\.\nNo findings/)
})

test('a damaged baseline is never written over, and one behind a link is not read', async () => {
  const root = repository({ [FILE]: OLD, 'milepost.baseline.json': '{"version": 1,\n' })
  const { exit, err } = await milepostIn(root, ['baseline'])
  expect(exit).toBe(2)
  expect(err).toMatch(/^milepost: `milepost\.baseline\.json:2:1` Unexpected /)
  writeFileSync(join(root, 'elsewhere.json'), '{"version": 1, "findings": []}')
  write(root, { 'milepost.baseline.json': undefined })
  symlinkSync('elsewhere.json', join(root, 'milepost.baseline.json'))
  expect((await milepostIn(root, ['check'])).out).toContain('error[invalid-baseline]')
  expect((await milepostIn(root, ['baseline', '--add'])).exit).toBe(2)
})

test('`check --new-since` shows what a revision did not have', async () => {
  const root = repository({ [FILE]: OLD, 'content/process/other.md': mdx('title: Other') })
  git(root, 'checkout', '-q', '-b', 'work')
  write(root, { [FILE]: OLD.replace('\nSee', '\nNew line.\n\nSee').replace('b.md', 'c.md') })
  const { exit, out } = await milepostIn(root, ['check', '--new-since', 'main'])
  expect(exit).toBe(1)
  expect(out).toContain(' --> content/process/planning.md:7:23\n')
  expect(out).toContain('`main` had 1 finding already.\n1 error in 2 documents')
  write(root, { [FILE]: OLD })
  expect((await milepostIn(root, ['check', '--new-since', 'main'])).exit).toBe(0)
  const unknown = await milepostIn(root, ['check', '--new-since', 'nowhere'])
  expect(unknown.exit).toBe(2)
  expect(unknown.err).toContain('Cannot compare with `nowhere`')
})

/** Makes Node behave as where Mermaid is not installed. */
const WITHOUT_MERMAID = `--import=data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({ resolve(name, context, next) {
    if (!/^(?:mermaid|jsdom)$/.test(name)) return next(name, context)
    throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' })
  } })`)}`

test('where no diagram can be drawn, a baseline keeps what it holds of diagrams', async () => {
  const fence = '```mermaid\nflowchart TD\n  A --> --> B\n```'
  const root = repository({ [FILE]: mdx('title: Planning', `${fence}\n\n[a](a.md)`) })
  await milepostIn(root, ['baseline'])
  const recorded = readFileSync(join(root, 'milepost.baseline.json'), 'utf8')
  expect(recorded).toContain('"invalid-diagram"')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['build/cli/main.js', 'baseline', root, '--no-cache'],
    { env: { ...process.env, NODE_OPTIONS: WITHOUT_MERMAID }, encoding: 'utf8' },
  )
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      '`milepost.baseline.json` holds 2 findings.\n1 finding is about diagrams and could not be looked for; the file keeps it.\n',
  })
  expect(stderr).toMatch(/^Diagrams are not checked\. Cannot draw Mermaid diagrams: /)
  expect(readFileSync(join(root, 'milepost.baseline.json'), 'utf8')).toBe(recorded)
})

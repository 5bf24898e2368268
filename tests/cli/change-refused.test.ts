import { expect, test } from 'vitest'
import { git, repository, write } from '../repository.ts'
import { FLAGS, START } from './changed.ts'
import { milepostIn } from './terminal.ts'

const HIDDEN = ['\u001b', '\u0007', '\u202e']

test('a hostile change slips nothing into the log', async () => {
  const root = repository(START)
  write(root, { 'src/a\t\n::error::owned\u001b[2J\u202e.ts': 'x\n' })
  git(root, 'add', '-A')
  const hostile = '\n::set-output name=x::y\u001b]0;x\u0007'
  const flags = ['--title', hostile, '--body', hostile, '--label', `major${hostile}`]
  for (const format of ['pretty', 'github', 'gitlab', 'json', 'sarif']) {
    const { out } = await milepostIn(root, [...FLAGS, ...flags, '--format', format])
    expect(out).toContain('owned')
    expect(HIDDEN.filter((each) => out.includes(each))).toEqual([])
    expect(out).not.toMatch(/^::(?!error (?:file|title)=)/m)
  }
})

test.each([
  [['change'], 'expected `--event <file>` or `--base <revision>`'],
  [['change', '--base', 'nowhere'], 'Cannot compare with `nowhere`: git knows no such revision'],
  [['change', '--base', '--output=x'], 'git knows no such revision'],
  [['change', '--event', 'none.json'], 'Cannot read the event `none.json`'],
  [['change', '--event', 'src/old.ts'], 'Cannot read the event `src/old.ts`'],
  [['change', '--event', 'push.json'], 'Cannot find a pull request in the event `push.json`'],
])('what cannot run says why and exits with 2: %j', async (argv, why) => {
  const root = repository({ ...START, 'push.json': '{ "ref": "refs/heads/main" }' })
  const { exit, out, err } = await milepostIn(root, argv)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(why)
})

test.each([
  [{ large: { line: 3 } }, 'line'],
  [{ allowedBy: { 'broken-link': ['x'] } }, 'broken-link'],
  [{ issue: 'maybe' }, 'issue'],
])('a policy with a mistake is refused: %j', async (change, named) => {
  const config = `export default ${JSON.stringify({ change })}`
  const root = repository({ ...START, 'milepost.config.mjs': config })
  const { exit, err } = await milepostIn(root, FLAGS)
  expect(exit).toBe(2)
  expect(err).toContain(named)
})

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { page, project } from '../../links/pinned.ts'
import { OFFLINE } from '../../offline.ts'
import { scratchProject } from '../../scratch.ts'

const FILES = Object.fromEntries(
  Object.entries({
    ...project,
    'process/page.mdx': page('[x](inv:flytekit#flytekit.Task) [y](inv:idl#flyteidl.Task)'),
  }).map(([path, text]) => [`content/${path}`, text]),
)

/** A command in a process, whose children too have no network. */
function offline(args: readonly string[], cwd: string) {
  const env = { ...process.env, ...OFFLINE }
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
  return { status, stderr }
}

const MAIN = join(import.meta.dirname, '../../../build/cli/main.js')
const TODAY = ['--today', '2026-11-20', '--no-cache']

test.each([
  ['check', 0],
  ['check --fix', 0],
  ['pins check', 0],
  ['pins bump flytekit --to 1.2', 0],
  ['pins bump flytekit --to 1.2 --apply', 0],
  ['pins update', 2],
])('milepost %s', (command, exit) => {
  const { status, stderr } = offline([MAIN, ...command.split(' '), ...TODAY], scratchProject(FILES))
  expect(status, stderr).toBe(exit)
  expect(stderr.includes('asks for the network')).toBe(exit === 2)
})

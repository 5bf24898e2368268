import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

const MAIN = resolve('build/cli/main.js')

vi.setConfig({ testTimeout: 120_000 })

/** More than a pipe holds while nobody reads it. */
const LINKS = Array.from({ length: 900 }, (_, at) => `[[nowhere-${at}]]`).join('\n\n')
const FAULTY = { 'content/process/plan.mdx': mdx('title: Plan', LINKS) }
const SOUND = { 'content/process/plan.mdx': mdx('title: Plan') }

/** The exit code and standard error of a run whose reader leaves after one byte. */
function readLittle(root: string, command: string) {
  const piped = `(node ${MAIN} ${command}; echo "exit $?" >&2) | head -c 1 > /dev/null`
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(':')
  return spawnSync('sh', ['-c', piped], { cwd: root, encoding: 'utf8', env: { PATH: path } }).stderr
}

const readers = [
  ['check --max-findings 100000', FAULTY, 1],
  ['check --max-findings 100000 --format sarif', FAULTY, 1],
  ['explain', FAULTY, 0],
] as const

test.each(readers)(
  'a reader who has seen enough changes no exit code: %s',
  (command, files, exit) => {
    expect(readLittle(scratchProject(files), command)).toBe(`exit ${exit}\n`)
  },
)

const hasFull = existsSync('/dev/full')

test.skipIf(!hasFull).each(['check', 'explain'])('a full disk is one sentence: %s', (command) => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, [MAIN, command], {
    cwd: scratchProject(SOUND),
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  })
  closeSync(full)
  const expected = 'milepost: Cannot write the output: no space left on device.\n'
  expect({ status, stderr }).toEqual({ status: 2, stderr: expected })
})

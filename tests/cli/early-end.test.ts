import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

const MAIN = resolve('build/cli/main.js')
const BAD = { 'content/process/p.mdx': mdx('title: P', '[[nowhere]]') }

vi.setConfig({ testTimeout: 120_000 })

/** A rule that runs this code. */
const ruled = (code: string) => `export default { ownRules: [{
  id: 'own', severity: 'info', finds: 'nothing', source: 'us', *check() { ${code} } }] }`

function checkWith(config: string) {
  const cwd = scratchProject({ ...BAD, 'milepost.config.mjs': config })
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'check', '--no-cache'], {
    cwd,
    encoding: 'utf8',
  })
  return { status, stderr, reported: stdout.includes('unknown-reference') }
}

test('a configuration that leaves is named with its line', () => {
  expect(checkWith('export default {}\nprocess.exit(0)')).toEqual({
    status: 2,
    stderr:
      'milepost: Cannot load the configuration `milepost.config.mjs`, line 2: it calls `process.exit`.\n',
    reported: false,
  })
})

test.each([
  ['a rule that leaves', ruled('process.exit(0)')],
  ['the way out that is held open', "import { exit } from 'node:process'\nexit(0)"],
])('%s comes to no verdict', (_, config) => {
  expect(checkWith(config)).toEqual({
    status: 2,
    stderr: 'milepost: The run did not finish; something in it ended the process.\n',
    reported: false,
  })
})

test('an error that nobody catches is one sentence, with what it quotes made visible', () => {
  const config = "queueMicrotask(() => { throw new Error('late \\u001b[31m') })\nexport default {}"
  expect(checkWith(config)).toEqual({
    status: 2,
    stderr: 'milepost: late \\u{1b}[31m\n',
    reported: false,
  })
})

test('the shortest way out is no way to 0', () => {
  expect(checkWith('process.reallyExit(0)')).toMatchObject({ status: 2, reported: false })
})

test('exit codes, exit handlers, and streams that are replaced change nothing', () => {
  const config = `process.exitCode = 0
process.on('exit', () => { process.exitCode = 0; process.reallyExit(0) })
process.exit = () => {}
process.stdout.write = process.stderr.write = () => true
setTimeout(() => { process.exitCode = 0 }, 0)
export default {}`
  expect(checkWith(config)).toEqual({ status: 1, stderr: '', reported: true })
})

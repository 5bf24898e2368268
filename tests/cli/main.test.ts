import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Starts the program under a Node that says it is of this version. */
function startedBy(version: string) {
  const versions = `{ ...process.versions, node: '${version}' }`
  const disguise = `Object.defineProperty(process, 'versions', { value: ${versions} })`
  const imported = `data:text/javascript,${encodeURIComponent(disguise)}`
  const args = ['--import', imported, 'plugins/cli/main.ts', 'explain', 'broken-link']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, stderr }
}

test('a Node that is too old is told so, and nothing else', () => {
  expect(startedBy('20.20.2')).toEqual({
    status: 2,
    stderr: 'milepost: Unexpected Node 20.20.2, expected 22.12 or later.\n',
  })
  expect(startedBy('22.11.9').status).toBe(2)
})

test('the oldest Node that will do is the one that the package asks for', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(engines.node).toBe('>=22.12')
  expect(startedBy('22.12.0')).toEqual({ status: 0, stderr: '' })
})

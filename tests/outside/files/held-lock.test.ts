import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { whileHolding } from '../../../plugins/outside/files/held-lock.ts'
import { scratchProject } from '../../scratch.ts'

afterEach(() => vi.useRealTimers())

/** A process that has ended. */
const ENDED = spawnSync(process.execPath, ['--version']).pid

test('the lock names its holder for as long as the work goes on', async () => {
  const { path, hold } = lockIn(scratchProject({}))
  const work = () => readFileSync(path, 'utf8')
  expect((await hold(work)).startsWith(`${process.pid} `)).toBe(true)
  expect(existsSync(path)).toBe(false)
})

test.each<[name: string, text: string]>([
  ['of a process that has ended', `${ENDED} 17\n`],
  ['of an earlier process that had our number', `${process.pid} 1\n`],
])('a leftover %s is removed at once', async (_, text) => {
  const { path, hold, said } = lockIn(scratchProject({}))
  writeFileSync(path, text)
  expect(await hold(() => 'done')).toBe('done')
  expect(said).toEqual([])
})

test('a leftover that names nobody and is dated in the future is waited for, with a word', async () => {
  const { path, hold, said } = lockIn(scratchProject({}))
  writeFileSync(path, '')
  utimesSync(path, 4_000_000_000, 4_000_000_000)
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
  const held = hold(() => 'done')
  await vi.advanceTimersByTimeAsync(9_000)
  expect(said).toEqual([`Waiting for another run to release \`${path}\` …\n`])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await held).toBe('done')
})

test.each<[what: string, make: (path: string) => void, why: RegExp]>([
  [
    'a process that is at work',
    (path) => writeFileSync(path, `${process.ppid} \n`),
    /^Cannot lock `.+`\. The process \d+ holds it; remove it when no other run is at work\.$/,
  ],
  [
    'a folder',
    (path) => void mkdirSync(path),
    /^Cannot lock `.+`\. It is not one of our files; remove it when no other run is at work\.$/,
  ],
])('%s in its place ends the waiting with a sentence', async (_, make, why) => {
  const { path, hold } = lockIn(scratchProject({}))
  make(path)
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
  const refused = expect(hold(() => 'done')).rejects.toThrow(why)
  await vi.advanceTimersByTimeAsync(11_000)
  await refused
  expect(existsSync(path)).toBe(true)
})

function lockIn(root: string) {
  const path = join(root, 'lock')
  const said: string[] = []
  const onWait = (sentence: string) => void said.push(sentence)
  return {
    path,
    said,
    hold: <Result>(work: () => Result) => whileHolding(path, { name: 'pins', onWait }, work),
  }
}

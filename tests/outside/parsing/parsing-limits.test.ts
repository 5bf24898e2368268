import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type EndReason,
  enforceLimits,
  type Watch,
} from '../../../plugins/outside/parsing/parsing-limits.ts'

const LIMITS = { milliseconds: 600, mebibytes: 512 }
const SECOND = 1000

let child: ChildProcess
let watch: Watch
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => {
  watch.stop()
  child.kill('SIGKILL')
  vi.useRealTimers()
})

describe.runIf(process.platform === 'linux')('a child that has not begun', () => {
  test('and sleeps with all its threads is waited for, but not for ever', async () => {
    await start(process.execPath, ['-e', "console.log('up'); setTimeout(() => {}, 1e6)"])
    expect(endAfter(110, -1)).toBe(undefined)
    expect(endAfter(130, -1)).toBe('stuck')
  })

  test('and has too few threads is stuck soon', async () => {
    await start('sh', ['-c', 'echo up; exec sleep 1000'])
    await untilItSleeps()
    expect(endAfter(9, -1)).toBe(undefined)
    expect(endAfter(11, -1)).toBe('stuck')
  })
})

describe.runIf(process.platform === 'linux')('a child at a file', () => {
  test('that gets no turn is not slow', async () => {
    await start('sh', ['-c', 'echo up; while :; do :; done'])
    child.kill('SIGSTOP')
    expect(endAfter(110, 0)).toBe(undefined)
    expect(endAfter(130, 0)).toBe('slow')
  })

  test('that sleeps is slow', async () => {
    await start('sh', ['-c', 'echo up; exec sleep 1000'])
    await untilItSleeps()
    expect(endAfter(5, 0)).toBe(undefined)
    expect(endAfter(7, 0)).toBe('slow')
  })
})

/** Starts a process, and waits until it has said a word. */
async function start(program: string, rest: readonly string[]): Promise<void> {
  child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise((done) => child.stdout?.once('data', done))
}

/** The shell becomes `sleep` a moment after its word. */
async function untilItSleeps(): Promise<void> {
  const stat = () => readFileSync(`/proc/${child.pid}/stat`, 'utf8')
  while (!stat().includes('(sleep) S')) await new Promise((next) => setTimeout(next, 10))
}

function endAfter(seconds: number, at: number): EndReason | undefined {
  watch?.stop()
  watch = enforceLimits(
    child,
    () => at,
    () => LIMITS,
  )
  vi.advanceTimersByTime(seconds * SECOND)
  return watch.excess()
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { whileHolding } from '../../../plugins/outside/files/held-lock.ts'
import { scratchProject } from '../../scratch.ts'
import { ENDED } from './written.ts'

afterEach(() => vi.useRealTimers())

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
  expect(await hold(() => 'done')).toBe('done')
  expect(said).toEqual([`Waiting for another run to release \`${path}\` …\n`])
})

test.each<[what: string, text: string, age: number]>([
  ['names nobody and is old', '', 10_001],
  ['holds more than a name and is old', `${ENDED} 17\nx`, 10_001],
  ['holds something before a name and is old', `x${ENDED} 17\n`, 10_001],
])('a lock that %s is removed at once', async (_, text, age) => {
  const { path, hold, said } = lockIn(scratchProject({}))
  writeFileSync(path, text)
  utimesSync(path, 1_000, 1_000)
  expect(await hold(() => 'done', 1_000_000 + age)).toBe('done')
  expect(said).toEqual([])
})

test.each(['', `x${ENDED} 17\n`])(
  'a lock with the text %j, which is not old, is removed after ten seconds',
  async (text) => {
    const { path, start, said } = lockIn(scratchProject({}))
    writeFileSync(path, text)
    utimesSync(path, 1_000, 1_000)
    const toFake = ['Date', 'performance', 'setTimeout'] as const
    vi.useFakeTimers({ toFake: [...toFake], now: 1_010_000 })
    vi.advanceTimersByTime(5_000)
    vi.setSystemTime(1_010_000)
    const held = start(() => 'done')
    expect(existsSync(path)).toBe(true)
    vi.setSystemTime(1_000_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(said).toEqual([])
    await vi.advanceTimersByTimeAsync(20)
    expect(said).toHaveLength(1)
    vi.setSystemTime(1_000_000)
    await vi.advanceTimersByTimeAsync(10_000 - 1_020)
    expect(existsSync(path)).toBe(true)
    await vi.advanceTimersByTimeAsync(40)
    expect(await held).toBe('done')
  },
)

test('a lock may go while it is held, and goes when the work fails', async () => {
  const { path, hold } = lockIn(scratchProject({}))
  expect(await hold(() => rmSync(path))).toBeUndefined()
  const failing = hold(() => {
    throw new Error('no luck')
  })
  await expect(failing).rejects.toThrow('no luck')
  expect(existsSync(path)).toBe(false)
})

test('all may read a lock, whatever new files are for others, and nothing is beside it', async () => {
  const root = scratchProject({})
  const { path, hold } = lockIn(root)
  const before = process.umask(0)
  try {
    const work = () => [statSync(path).mode & 0o777, readdirSync(root)]
    expect(await hold(work)).toEqual([0o644, ['lock']])
  } finally {
    process.umask(before)
  }
})

test('where no lock can be made, what it guards is named', async () => {
  const { hold } = lockIn(join(scratchProject({}), 'gone'))
  const refused = hold(() => 'done')
  await expect(refused).rejects.toMatchObject({
    message: 'Cannot write `pins`: ENOENT: no such file or directory.',
    cause: { code: 'ENOENT' },
  })
})

test.each<[what: string, make: (path: string) => void, why: RegExp]>([
  [
    'a process that is at work',
    (path) => writeFileSync(path, `${process.ppid} \n`),
    /^Cannot lock `.+`\. The process \d+ holds it; remove it when no other run is at work\.$/,
  ],
  [
    'a process that has more to say',
    (path) => writeFileSync(path, `${ENDED} 17\nx`),
    /^Cannot lock `.+`\. The process \d+ holds it; remove it when no other run is at work\.$/,
  ],
  [
    'a folder',
    (path) => {
      mkdirSync(path)
      utimesSync(path, 0, 0)
    },
    /^Cannot lock `.+`\. It is not one of our files; remove it when no other run is at work\.$/,
  ],
])('%s in its place ends the waiting with a sentence', async (_, make, why) => {
  const { path, hold } = lockIn(scratchProject({}))
  make(path)
  await expect(hold(() => 'done')).rejects.toThrow(why)
  expect(existsSync(path)).toBe(true)
})

function lockIn(root: string) {
  const path = join(root, 'lock')
  const said: string[] = []
  const onWait = (sentence: string) => void said.push(sentence)
  const start = <Result>(work: () => Result) => whileHolding(path, { name: 'pins', onWait }, work)
  /** Does the work, and lets fifteen seconds pass on a clock that does not wait for them. */
  const hold = async <Result>(work: () => Result, now?: number) => {
    const clock = ['performance', 'setTimeout'] as const
    vi.useFakeTimers(
      now === undefined ? { toFake: [...clock] } : { toFake: [...clock, 'Date'], now },
    )
    try {
      vi.advanceTimersByTime(5_000)
      const held = start(work)
      const late = vi.advanceTimersByTimeAsync(15_000).then(() => 'never held')
      return await Promise.race([held, late])
    } finally {
      vi.useRealTimers()
    }
  }
  return { path, said, start, hold }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { usageOf } from '../../../plugins/outside/process-usage.ts'

/** Starts a child that hangs in native code, and prints its number. */
const HANGING = `
  import { startParsing } from '${resolve('plugins/outside/parsing/parsing-process.ts')}'
  const limits = { milliseconds: 1e6, mebibytes: 512 }
  const text = '---\\ntitle: Hang\\n---\\n\\n{ ' + '<b>'.repeat(40)
  const child = startParsing(limits)
  void child.run({
    number: 1, parser: 'satteri', settings: {}, files: [{ path: 'content/process/a.mdx', text }],
  }, () => limits)
  console.log(child.pid)`

test.runIf(process.platform === 'linux').each([
  [
    'a signal ends',
    (parent: ReturnType<typeof spawn>) => parent.kill('SIGTERM'),
    [null, 'SIGTERM'],
  ],
  ['exits', (parent: ReturnType<typeof spawn>) => parent.stdin?.end(), [3, null]],
])('a child that hangs ends with its parent, which %s', async (_, end, ending) => {
  const script = `${HANGING}
    process.stdin.on('end', () => process.exit(3)).resume()`
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: parent.stdout }), 'line')
  const child = Number(line)
  // A child that parses has long begun.
  await expect.poll(() => usageOf(child)?.cpuMs, { timeout: 20_000 }).toBeGreaterThan(1_000)
  end(parent)
  expect(await once(parent, 'close')).toEqual(ending)
  await expect.poll(() => isRunning(child)).toBe(false)
})

/** Says whether a process runs. One that has ended stays in the list until somebody asks for it. */
function isRunning(pid: number): boolean {
  return (usageOf(pid)?.memoryMib ?? 0) > 0
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { WriterName } from './writers.ts'

export interface Killing {
  readonly name: WriterName
  readonly root: string
  /** The time from the first whole write to the kill. */
  readonly milliseconds: number
}

/** Starts a child that writes, and kills it in the midst of its work. */
export async function killWriter({ name, root, milliseconds }: Killing): Promise<void> {
  const script = join(import.meta.dirname, 'writing-child.ts')
  const child = spawn(process.execPath, [script, name, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  if (child.exitCode !== null) throw new Error(`The writer of ${name} has ended by itself.`)
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  await ended
}

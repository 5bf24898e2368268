import type { ChildProcess } from 'node:child_process'
import { usageOf } from '../process-usage.ts'

/** What one file may cost. */
export interface Limits {
  /** Of computing; of waiting on systems that do not tell. */
  readonly milliseconds: number
  readonly mebibytes: number
}

export interface Watch {
  /** It was ended because a file took too long. */
  slow(): boolean
  stop(): void
}

const TICK_MS = 50
/** A busy machine keeps a child waiting: so many times its limit passes before it is ended. */
const BUSY = 10
/** Until a child has begun with its first file. */
const STARTING_MS = 30_000

/** Ends a child that makes no progress (`at` stays the same) within the limits. */
export function watchOver(child: ChildProcess, at: () => number, limits: Limits): Watch {
  let slow = false
  let last = at()
  let since = performance.now()
  let before = usageOf(child.pid)
  const timer = setInterval(() => {
    const now = usageOf(child.pid)
    if (at() !== last) {
      last = at()
      since = performance.now()
      before = now
      return
    }
    const waited = performance.now() - since
    const computed = now && before ? now.cpuMs - before.cpuMs : waited
    const most = last < 0 ? STARTING_MS : limits.milliseconds
    slow = (computed > most || waited > most * BUSY) && last >= 0
    const large = (now?.memoryMib ?? 0) > limits.mebibytes * 2
    if (slow || large || waited > STARTING_MS) child.kill('SIGKILL')
  }, TICK_MS)
  return { slow: () => slow, stop: () => clearInterval(timer) }
}

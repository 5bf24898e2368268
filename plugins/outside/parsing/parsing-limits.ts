import type { ChildProcess } from 'node:child_process'
import { usageOf } from '../process-usage.ts'

/** The limits for one file. */
export interface Limits {
  /** The limit of computing time, or of elapsed time on systems that do not report it. */
  readonly milliseconds: number
  readonly mebibytes: number
}

/** The reasons for ending a child. */
export type EndReason = 'slow' | 'large' | 'stuck'

export interface Watch {
  /** Returns the reason why the child was ended here, or undefined when it was not. */
  excess(): EndReason | undefined
  /** Says whether computing time was measured, which a busy machine does not increase. */
  isMeasured(): boolean
  stop(): void
}

const TICK_MS = 50
/** The factor between elapsed time and the limit, since a child has to wait on a busy machine. */
const BUSY_FACTOR = 10
/** The longest time until a child begins with its first file. */
const STARTING_MS = 30_000
/** The longest time without computing. A child that is idle for longer waits in vain. */
const STUCK_MS = 10_000

/**
 * Ends a child that makes no progress within the limits. `at` returns the file that it has reached.
 */
export function enforceLimits(child: ChildProcess, at: () => number, limits: () => Limits): Watch {
  let excess: EndReason | undefined
  let last = at()
  let since = performance.now()
  let before = usageOf(child.pid)
  let computing = { cpuMs: before?.cpuMs, since }
  const timer = setInterval(() => {
    const now = usageOf(child.pid)
    if (now?.cpuMs !== computing.cpuMs) computing = { cpuMs: now?.cpuMs, since: performance.now() }
    if (at() !== last) {
      last = at()
      since = performance.now()
      before = now
      return
    }
    const waited = performance.now() - since
    const computed = now && before ? now.cpuMs - before.cpuMs : waited
    const idle = now ? performance.now() - computing.since : 0
    const { milliseconds, mebibytes } = limits()
    if ((now?.memoryMib ?? 0) > mebibytes * 2) excess = 'large'
    else if (last < 0) excess = waited > STARTING_MS || idle > STUCK_MS ? 'stuck' : undefined
    else if (computed > milliseconds || waited > milliseconds * BUSY_FACTOR) excess = 'slow'
    if (excess) child.kill('SIGKILL')
  }, TICK_MS)
  return {
    excess: () => excess,
    isMeasured: () => before !== undefined,
    stop: () => clearInterval(timer),
  }
}

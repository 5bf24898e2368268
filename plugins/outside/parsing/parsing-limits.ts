import type { ChildProcess } from 'node:child_process'
import { usageOf } from '../process-usage.ts'

/** What one file may cost. */
export interface Limits {
  /** Of computing; of waiting on systems that do not tell. */
  readonly milliseconds: number
  readonly mebibytes: number
}

/** Why a child was ended. */
export type Excess = 'slow' | 'large' | 'stuck'

export interface Watch {
  /** Undefined as long as it was not ended here. */
  excess(): Excess | undefined
  /** The time was measured as computing, which a busy machine does not add to. */
  isMeasured(): boolean
  stop(): void
}

const TICK_MS = 50
/** A busy machine keeps a child waiting: so many times its limit passes before it is ended. */
const BUSY = 10
/** Until a child has begun with its first file. */
const STARTING_MS = 30_000
/** One that computes nothing for so long waits for what it does not get. */
const STUCK_MS = 10_000

/** Ends a child that makes no progress (`at` stays the same) within the limits. */
export function watchOver(child: ChildProcess, at: () => number, limits: () => Limits): Watch {
  let excess: Excess | undefined
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
    else if (computed > milliseconds || waited > milliseconds * BUSY) excess = 'slow'
    if (excess) child.kill('SIGKILL')
  }, TICK_MS)
  return {
    excess: () => excess,
    isMeasured: () => before !== undefined,
    stop: () => clearInterval(timer),
  }
}

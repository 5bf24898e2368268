import type { ChildProcess } from 'node:child_process'
import { type ProcessUsage, threadsOf, usageOf } from '../process-usage.ts'

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
/**
 * The factor between elapsed time and the limit, since a child has to wait on a busy machine. Where
 * computing time is measured, this counts only while the child sleeps.
 */
const BUSY_FACTOR = 10
/** The most computing time until a child begins with its first file. */
const STARTING_MS = 30_000
/** The longest time that a child may wait for its turn on a busy machine. */
const IDLE_MS = 120_000
/** The longest time that a child may sleep when the system refused it the threads to start with. */
const STUCK_MS = 10_000
/** The fewest threads of Node once it has started. */
const LEAST_THREADS = 6

/**
 * Ends a child that makes no progress within the limits. `at` returns the file that it has reached.
 */
export function enforceLimits(child: ChildProcess, at: () => number, limits: () => Limits): Watch {
  let excess: EndReason | undefined
  let last = at()
  const clock = openClock(child.pid)
  const timer = setInterval(() => {
    const spent = clock.read()
    if (at() !== last) {
      last = at()
      clock.restart()
      return
    }
    const { milliseconds, mebibytes } = limits()
    if (spent.memoryMib > mebibytes * 2) excess = 'large'
    else if (last < 0) excess = isStuck(spent, child.pid) ? 'stuck' : undefined
    else excess = isSlow(spent, milliseconds, child.pid) ? 'slow' : undefined
    if (!excess) return
    clearInterval(timer)
    child.kill('SIGKILL')
  }, TICK_MS)
  return { excess: () => excess, isMeasured: clock.isMeasured, stop: () => clearInterval(timer) }
}

/** Tells whether a child will never begin. A child that is merely slow to start is waited for. */
function isStuck({ computed, idle }: Spent, pid: number | undefined): boolean {
  if (computed > STARTING_MS || idle > IDLE_MS) return true
  if (idle <= STUCK_MS) return false
  const threads = threadsOf(pid)
  return threads?.areAsleep === true && threads.count < LEAST_THREADS
}

/** Tells whether a file takes too long. Time in which the machine gave no turn does not count. */
function isSlow({ computed, idle }: Spent, limit: number, pid: number | undefined): boolean {
  if (computed > limit || idle > IDLE_MS) return true
  return idle > limit * BUSY_FACTOR && (threadsOf(pid)?.areAsleep ?? true)
}

/** The resources that a child has used since it reached its file. */
interface Spent {
  readonly computed: number
  /** The time since it last computed, or since it reached its file where this is not measured. */
  readonly idle: number
  readonly memoryMib: number
}

/**
 * Measures a child, from the first look on, since most files need none. Where the system does not
 * report computing time, it counts as 0.
 */
function openClock(pid: number | undefined) {
  let now: ProcessUsage | undefined
  let before = now
  let since = performance.now()
  return {
    isMeasured: () => before !== undefined,
    restart() {
      before = now
      since = performance.now()
    },
    read(): Spent {
      const latest = usageOf(pid)
      if (latest?.cpuMs !== now?.cpuMs) since = performance.now()
      now = latest
      before ??= latest
      const computed = now && before ? now.cpuMs - before.cpuMs : 0
      return { computed, idle: performance.now() - since, memoryMib: now?.memoryMib ?? 0 }
    },
  }
}

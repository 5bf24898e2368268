import { readdirSync, readFileSync } from 'node:fs'

/** The resources that a process has used so far. */
export interface ProcessUsage {
  readonly cpuMs: number
  readonly memoryMib: number
}

/** The kernel's units of time (hundredths of a second) and of memory (pages). */
const TICK_MS = 10
const PAGE_MIB = 4096 / 1024 / 1024

export function usageOf(pid: number | undefined): ProcessUsage | undefined {
  const fields = statisticsOf(pid)
  if (!fields) return undefined
  const cpuMs = (Number(fields[11]) + Number(fields[12])) * TICK_MS
  return { cpuMs, memoryMib: Number(fields[21]) * PAGE_MIB }
}

/** The threads of a process, and whether all of them wait for something. */
export interface ProcessThreads {
  readonly count: number
  /** False for a process that would compute if the machine gave it a turn. */
  readonly areAsleep: boolean
}

/** The kernel's sign of a thread that waits for an event. */
const ASLEEP = 'S'

/** Returns the threads of a process, or undefined without `/proc`. */
export function threadsOf(pid: number | undefined): ProcessThreads | undefined {
  try {
    const states = readdirSync(`/proc/${pid}/task`).map((id) => statisticsOf(`${pid}/task/${id}`))
    return { count: states.length, areAsleep: states.every((each) => each?.[0] === ASLEEP) }
  } catch {
    return undefined
  }
}

/**
 * Returns the start of a process, in ticks since the machine started. It tells two processes with
 * one number apart. Returns undefined without `/proc`.
 */
export function startOf(pid: number): number | undefined {
  const fields = statisticsOf(pid)
  return fields && Number(fields[19])
}

/**
 * Returns the kernel's statistics from the third field on, as the name of the process may hold any
 * character. Returns undefined without `/proc`.
 */
function statisticsOf(pid: number | string | undefined): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

import { readFileSync } from 'node:fs'

/** What a process has used so far; undefined on systems that have no `/proc`. */
export interface ProcessUsage {
  readonly cpuMs: number
  readonly memoryMib: number
}

/** The kernel counts in hundredths of a second, and in pages. */
const TICK_MS = 10
const PAGE_MIB = 4096 / 1024 / 1024

export function usageOf(pid: number | undefined): ProcessUsage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const cpuMs = (Number(fields[11]) + Number(fields[12])) * TICK_MS
    return { cpuMs, memoryMib: Number(fields[21]) * PAGE_MIB }
  } catch {
    return undefined
  }
}

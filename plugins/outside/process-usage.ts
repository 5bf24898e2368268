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
  const fields = statisticsOf(pid)
  if (!fields) return undefined
  const cpuMs = (Number(fields[11]) + Number(fields[12])) * TICK_MS
  return { cpuMs, memoryMib: Number(fields[21]) * PAGE_MIB }
}

/** When a process began, in ticks since the machine did: two of one number differ in it. */
export function startOf(pid: number): number | undefined {
  const fields = statisticsOf(pid)
  return fields && Number(fields[19])
}

/** The kernel's statistics from the third on: a process may have any name. */
function statisticsOf(pid: number | undefined): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

import { createContext, Script } from 'node:vm'

/** A text that `recheck` found for a pattern: parts of it are repeated as often as one likes. */
export interface Attack {
  readonly pumps: readonly {
    readonly prefix: string
    readonly pump: string
    readonly bias: number
  }[]
  readonly suffix: string
  /** The text as a short expression. */
  readonly pattern: string
}

/** The cost of a pattern on the longest text of an attack that was tried. */
export interface AttackCost {
  readonly length: number
  /** The time of the processor. It is not that of the clock, which a busy machine makes longer. */
  readonly ms: number
  /** The factor between this time and that for half of the text: 2 where the time grows evenly. */
  readonly growth: number
  readonly isSlow: boolean
}

/** The length of the largest document. */
const LONGEST_TEXT = 1024 * 1024
/** A text that takes less is quick. One that takes more is slow where its time grows unevenly. */
const SEEN_MS = 100
/** A text that takes more is slow, however its time grows. */
const MOST_MS = 2_000
/** Between 2, for a time that grows evenly, and 4, for one that grows with the square. */
const MOST_GROWTH = 2.6
/** The runs of which the quickest counts. The others met a cold cache or a busy neighbour. */
const RUNS = 3

/**
 * Runs a pattern against longer and longer texts of an attack. Ends with the first that takes a
 * time to be seen, or with the largest document.
 */
export function costOf(pattern: RegExp, attack: Attack): AttackCost {
  let before = { times: 1, ms: 0 }
  for (let times = 16; ; times *= 2) {
    const text = attackText(attack, times)
    const ms = spentOn(pattern, text)
    const isLast = text.length * 2 > LONGEST_TEXT
    if (ms < SEEN_MS && !isLast) {
      before = { times, ms }
      continue
    }
    if (ms < SEEN_MS) return { length: text.length, ms, growth: ms / before.ms, isSlow: false }
    const half = quickest(pattern, attackText(attack, before.times))
    const whole = ms > MOST_MS ? ms : quickest(pattern, text)
    const growth = whole / half
    const isSlow = whole > MOST_MS || growth > MOST_GROWTH
    if (isSlow || isLast) return { length: text.length, ms: whole, growth, isSlow }
    before = { times, ms: whole }
  }
}

function attackText({ pumps, suffix }: Attack, times: number): string {
  const parts = pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(times + bias))
  return parts.join('') + suffix
}

function quickest(pattern: RegExp, text: string): number {
  return Math.min(...Array.from({ length: RUNS }, () => spentOn(pattern, text)))
}

/** Returns the milliseconds of the processor that a search took, or that it had when it was ended. */
function spentOn(pattern: RegExp, text: string): number {
  for (let timeout = 4 * MOST_MS; ; timeout *= 2) {
    const before = process.cpuUsage()
    const isDone = search(pattern, text, timeout)
    const { user, system } = process.cpuUsage(before)
    const ms = (user + system) / 1000
    if (isDone || ms > MOST_MS) return ms
  }
}

const searching = new Script("text.replace(pattern, '')")
const given: { pattern?: RegExp; text?: string } = createContext({})

/** Replaces all that a pattern matches, or the first match when it is for one. False: no end. */
function search(pattern: RegExp, text: string, timeout: number): boolean {
  try {
    Object.assign(given, { pattern, text })
    searching.runInContext(given, { timeout })
    return true
  } catch (error) {
    if (isTimeout(error)) return false
    throw error
  }
}

/** The error is of the other context, so it is no `Error` of this one. */
function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

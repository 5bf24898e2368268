import { lstatSync } from 'node:fs'
import type { SourceFile } from '../sources/source.ts'
import type { Limits } from './parsing-limits.ts'
import type { Failure } from './parsing-process.ts'

/** The time that the files of one run may take. Each parser has its own. */
export interface TimeBudget {
  limitsOf(file: SourceFile | undefined): Limits
  /** Records that a child has failed. */
  note(failure: Failure): void
  /** Says whether failing files have taken so much that the others are not read any more. */
  isOver(): boolean
}

/** The time that failing files may take together. After that, small files have less time. */
const TOGETHER_MS = 2_000
/** The time that failing files may take together before a run gives up on all others. */
const MOST_TOGETHER_MS = 3_000
/** The cost of a child that crashes, since another one has to start and to load its parser. */
const CRASH_MS = 200
/**
 * The time for a small file once failing files have taken much: many times what it needs with a
 * parser that has just started.
 */
const SHORTENED_MS = 200
const SMALL_BYTES = 16 * 1024

export function openTimeBudget(limits: Limits): TimeBudget {
  let lost = 0
  const shortened = Math.min(limits.milliseconds, SHORTENED_MS)
  const current = () => (lost < TOGETHER_MS ? limits.milliseconds : shortened)
  return {
    limitsOf: (file) =>
      lost < TOGETHER_MS || !isSmall(file)
        ? { ...limits, milliseconds: limits.milliseconds * shareOf(file) }
        : { ...limits, milliseconds: shortened },
    note({ why }) {
      if (why !== 'killed') lost += why === 'crash' ? CRASH_MS : current()
    },
    isOver: () => lost >= MOST_TOGETHER_MS,
  }
}

function isSmall(file: SourceFile | undefined): boolean {
  return (sizeOf(file) ?? Number.POSITIVE_INFINITY) <= SMALL_BYTES
}

/** Returns how many times the limit a data file may take. A list of a whole project is large. */
function shareOf(file: SourceFile | undefined): number {
  if (!file || !DATA.test(file.path)) return 1
  return Math.min(MOST_SHARES, Math.max(1, (sizeOf(file) ?? 0) / DATA_BYTES))
}

const DATA = /\.(?:json|ya?ml)$/i
/** The size of a data file that the limit is made for. */
const DATA_BYTES = 64 * 1024
const MOST_SHARES = 16

function sizeOf(file: SourceFile | undefined): number | undefined {
  if (!file) return undefined
  if ('text' in file) return file.text.length
  return lstatSync(file.onDisk, { throwIfNoEntry: false })?.size
}

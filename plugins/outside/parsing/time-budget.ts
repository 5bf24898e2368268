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
const TOGETHER_MS = 3_000
/** The time that failing files may take together before a run gives up on all others. */
const MOST_TOGETHER_MS = 5_000
/** The cost of a child that crashes, since another one has to start. */
const CRASH_MS = 100
/**
 * The shorter limit. It is many times the time for a small file with a parser that has just
 * started.
 */
const SHORTENED_MS = 200
const SMALL_BYTES = 16 * 1024

export function openTimeBudget(limits: Limits): TimeBudget {
  let lost = 0
  const shortened = Math.min(limits.milliseconds, SHORTENED_MS)
  const current = () => (lost < TOGETHER_MS ? limits.milliseconds : shortened)
  return {
    limitsOf: (file) =>
      lost < TOGETHER_MS || !isSmall(file) ? limits : { ...limits, milliseconds: shortened },
    note({ why }) {
      if (why !== 'killed') lost += why === 'crash' ? CRASH_MS : current()
    },
    isOver: () => lost >= MOST_TOGETHER_MS,
  }
}

function isSmall(file: SourceFile | undefined): boolean {
  if (!file) return false
  if ('text' in file) return file.text.length <= SMALL_BYTES
  const stat = lstatSync(file.onDisk, { throwIfNoEntry: false })
  return stat !== undefined && stat.size <= SMALL_BYTES
}

import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noFileIn } from '../made-folder.ts'
import { shortageOf } from '../sources/file-faults.ts'

/**
 * The record of a child's progress. The child notes each file before it reads it, so the parent
 * knows which file crashed it.
 */
export interface ProgressMarks {
  /** The descriptor that the child inherits and writes to. */
  readonly descriptor: number
  /**
   * Returns the index of the file that the child has reached in this batch, or -1 before the first.
   */
  at(batch: number): number
  /** Closes the file. `at` still works afterwards. */
  close(): void
}

const MARK_BYTES = 8

/**
 * Opens progress marks in a file, which the parent reads when it needs to. Messages would wake the
 * parent for every file.
 */
export function openMarks(): ProgressMarks {
  const descriptor = openNameless()
  const mark = new Uint32Array(2)
  const look = () => readSync(descriptor, mark, { position: 0 })
  let open = true
  return {
    descriptor,
    at(batch) {
      if (open) look()
      return mark[0] === batch ? (mark[1] ?? -1) : -1
    },
    close() {
      if (!open) return
      look()
      open = false
      closeSync(descriptor)
    },
  }
}

/** Opens a new file that disappears when no process has it open any more. */
function openNameless(): number {
  const path = join(tmpdir(), `milepost-${randomUUID()}`)
  try {
    const descriptor = openSync(path, 'wx+', 0o600)
    unlinkSync(path)
    return descriptor
  } catch (cause) {
    const why = shortageOf(cause) ?? noFileIn(tmpdir())
    throw new Error(`Cannot read documents: ${why}.`, { cause })
  }
}

/** Writes the progress of a child. Batches count from 1, because an empty file reads as 0. */
export function writeMark(descriptor: number, batch: number, index: number): void {
  writeSync(descriptor, Uint32Array.of(batch, index), 0, MARK_BYTES, 0)
}

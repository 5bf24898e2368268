import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { code } from '../../basics/wording.ts'
import { shortageOf } from '../sources/file-faults.ts'

/** Where a child notes each file before it reads it, so that it is known if it dies of one. */
export interface ProgressMarks {
  /** What the child inherits to write to. */
  readonly descriptor: number
  /** The file that the child has come to in this batch; -1 before the first. */
  at(batch: number): number
  /** What was noted can be asked for still. */
  close(): void
}

const MARK_BYTES = 8

/** In a file that is looked into when it matters: a message for each mark would wake the parent. */
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

/** A new file that goes when nobody has it open any more. */
function openNameless(): number {
  const path = join(tmpdir(), `milepost-${randomUUID()}`)
  try {
    const descriptor = openSync(path, 'wx+', 0o600)
    unlinkSync(path)
    return descriptor
  } catch (cause) {
    const why = shortageOf(cause) ?? `no file can be made in ${code(tmpdir())}`
    throw new Error(`Cannot read documents: ${why}.`, { cause })
  }
}

/** Called by the child. Batches count from 1: nothing written reads as 0. */
export function writeMark(descriptor: number, batch: number, index: number): void {
  writeSync(descriptor, Uint32Array.of(batch, index), 0, MARK_BYTES, 0)
}

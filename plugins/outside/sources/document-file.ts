import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Fault } from '../../documents/model/faults.ts'
import { decodeText, LARGEST_FILE, tooLarge } from '../../documents/text/decoding.ts'

/** Neither follows a link nor waits for a pipe. Windows has neither flag. */
const PLAINLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** The text of a plain file of sensible size, or why there is none. */
export function readDocumentFile(path: string): { text: string } | { fault: Fault } {
  try {
    const file = openSync(path, PLAINLY)
    try {
      return readOpened(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { fault: unreadable(`Cannot read the file (${code(why)}).`) }
  }
}

function readOpened(file: number): { text: string } | { fault: Fault } {
  const { size, isFile } = describe(file)
  if (!isFile) return { fault: unreadable('Unexpected kind of file, expected a plain one.') }
  if (size > LARGEST_FILE) return { fault: tooLarge(size) }
  const bytes = Buffer.alloc(size)
  let read = 0
  for (let got = -1; read < size && got !== 0; read += got) {
    got = readSync(file, bytes, read, size - read, null)
  }
  return decodeText(bytes.subarray(0, read))
}

function describe(file: number): { size: number; isFile: boolean } {
  const stat = fstatSync(file)
  return { size: stat.size, isFile: stat.isFile() }
}

function unreadable(message: string): Fault {
  return { rule: 'unreadable-file', message, place: FILE_START }
}

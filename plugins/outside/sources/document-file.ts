import { closeSync, fstatSync, openSync } from 'node:fs'
import type { Fault } from '../../documents/model/faults.ts'
import { decodeText, LARGEST_FILE, tooLarge } from '../../documents/text/decoding.ts'
import { OPEN_FLAGS, readWhole } from '../files/plain-file.ts'
import { refusedBySystem, SPECIAL_FILE } from './file-faults.ts'

/** Returns the text of a plain file that is not too large, or a fault. */
export function readDocumentFile(path: string): { text: string } | { fault: Fault } {
  const read = readDocumentBytes(path)
  return 'fault' in read ? read : decodeText(read.bytes)
}

/** Returns the bytes of a plain file that is not too large, or a fault. */
export function readDocumentBytes(path: string): { bytes: Uint8Array } | { fault: Fault } {
  try {
    const file = openSync(path, OPEN_FLAGS)
    try {
      return readOpened(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { fault: refusedBySystem('file', error) }
  }
}

function readOpened(file: number): { bytes: Uint8Array } | { fault: Fault } {
  const { size, isFile } = describe(file)
  if (!isFile) return { fault: SPECIAL_FILE }
  if (size > LARGEST_FILE) return { fault: tooLarge(size) }
  return { bytes: readWhole(file, size) }
}

function describe(file: number): { size: number; isFile: boolean } {
  const stat = fstatSync(file)
  return { size: stat.size, isFile: stat.isFile() }
}

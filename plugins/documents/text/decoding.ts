import { type Place, placesIn } from '../../basics/place.ts'
import type { Fault } from '../model/faults.ts'

/** The most bytes of a file. A larger file is not read, since nobody writes one by hand. */
export const LARGEST_FILE = 1024 * 1024

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes a file as UTF-8, or returns a fault. A byte order mark is kept. */
export function decodeText(bytes: Uint8Array): { text: string } | { fault: Fault } {
  if (bytes.length > LARGEST_FILE) return { fault: tooLarge(bytes.length) }
  try {
    return { text: UTF_8.decode(bytes) }
  } catch {
    return { fault: notUtf8(bytes) }
  }
}

export function tooLarge(size: number): Fault {
  const kib = Math.ceil(size / 1024).toLocaleString('en-US')
  return {
    rule: 'unreadable-file',
    message: `Unexpected size ${kib} KiB, expected at most ${LARGEST_FILE / 1024} KiB.`,
    place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  }
}

function notUtf8(bytes: Uint8Array): Fault {
  return {
    rule: 'unreadable-file',
    message: 'Unexpected bytes that are not UTF-8; save the file as UTF-8.',
    place: placeOfFirstBadByte(bytes),
  }
}

/** Finds the first bad byte, by bisecting for the longest beginning that can be decoded. */
function placeOfFirstBadByte(bytes: Uint8Array): Place {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (beginning(bytes, middle) === undefined) bad = middle
    else good = middle
  }
  const text = beginning(bytes, good) ?? ''
  return placesIn(text).between(text.length, text.length)
}

/** Decodes the beginning of a file. It may end in the middle of a character. */
function beginning(bytes: Uint8Array, length: number): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return decoder.decode(bytes.subarray(0, length), { stream: true })
  } catch {
    return undefined
  }
}

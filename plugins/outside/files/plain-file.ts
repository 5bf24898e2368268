import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
} from 'node:fs'

export interface PlainFile {
  readonly bytes: Buffer
  readonly stat: BigIntStats
}

/**
 * Flags to open a file without following a link or waiting for a pipe. Windows lacks the last two.
 */
export const OPEN_FLAGS =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Reads a plain file of at most `most` bytes. Returns undefined for links, pipes, devices, and
 * missing or larger files.
 */
export function readPlainFile(path: string, most: number): PlainFile | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined
    const file = openSync(path, OPEN_FLAGS)
    try {
      const stat = fstatSync(file, { bigint: true })
      if (!stat.isFile() || stat.size > BigInt(most)) return undefined
      return { bytes: readWhole(file, Number(stat.size)), stat }
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}

/** Reads `size` bytes of an open file, or fewer if it is shorter. */
export function readWhole(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let read = 0
  for (let got = -1; read < size && got !== 0; read += got) {
    got = readSync(file, bytes, read, size - read, null)
  }
  return bytes.subarray(0, read)
}

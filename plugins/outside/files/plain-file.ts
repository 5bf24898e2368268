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

/** Neither follows a link nor waits for a pipe. Windows has neither flag. */
export const PLAINLY =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** A file of at most so many bytes; undefined for all else: links, pipes, devices, what is gone. */
export function readPlainFile(path: string, most: number): PlainFile | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined
    const file = openSync(path, PLAINLY)
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

/** So many bytes of an opened file, or what there is. */
export function readWhole(file: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  let read = 0
  for (let got = -1; read < size && got !== 0; read += got) {
    got = readSync(file, bytes, read, size - read, null)
  }
  return bytes.subarray(0, read)
}

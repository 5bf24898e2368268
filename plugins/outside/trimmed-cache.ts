import { type BigIntStats, lstatSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

/** The limits of a cache. */
export interface CacheLimits {
  /** The longest time since a file was used. */
  readonly days: number
  /** The most bytes of all files. */
  readonly bytes: number
}

const DAY_MS = 86_400_000

/** Notes that a file was used, in its time of change, once a day. */
export function noteUse(path: string, { mtimeMs }: Pick<BigIntStats, 'mtimeMs'>): void {
  const now = Date.now()
  if (now - Number(mtimeMs) < DAY_MS) return
  try {
    utimesSync(path, now / 1_000, now / 1_000)
  } catch {
    // A file that is taken for older than it is only costs the time to make it again.
  }
}

/**
 * Removes the files of a folder that a cache may remove by their names: those that were not used for
 * long, and, where the others take too much room, those that were used least recently.
 */
export function trimCache(
  folder: string,
  mayGo: (name: string) => boolean,
  { days, bytes }: CacheLimits,
): void {
  const oldest = Date.now() - days * DAY_MS
  const files = readdirSync(folder)
    .filter(mayGo)
    .flatMap((name) => fileAt(join(folder, name)))
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
  let sum = 0
  for (const { path, size, mtimeMs } of files) {
    sum += size
    if (sum > bytes || mtimeMs < oldest) rmSync(path, { force: true })
  }
}

function fileAt(path: string) {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? [{ path, size: stat.size, mtimeMs: stat.mtimeMs }] : []
}

import { type BigIntStats, lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from './git-repository.ts'

/** A tracked file, as it is staged. */
export interface IndexEntry {
  readonly mode: string
  readonly id: string
  /** True when a sparse work tree leaves the file out: it is not on disk, and has not changed. */
  readonly isLeftOut: boolean
  /** The file's size and times when git last saw it. Undefined when git does not tell. */
  readonly seen: Seen | undefined
}

interface Seen {
  readonly size: bigint
  readonly changed: string
  readonly modified: string
}

/** Matches tag, mode, id, stage and path, then the lines about the file on disk. */
const ROW = /([A-Za-z?]) (\d{6}) ([0-9a-f]+) (\d)\t([^\0]+)\0((?: {2}[^\n]*\n)*)/gy

/** Reads the tracked files below a folder, by path from the root of the repository. */
export async function readIndex(
  repository: Repository,
  folder: string,
): Promise<ReadonlyMap<string, IndexEntry>> {
  const below = folder === '' ? [] : [folder]
  const list = ['ls-files', '-t', '-z', '--stage', '--debug', '--full-name', '--']
  const rows = (await repository.ask([...list, ...below])).matchAll(ROW)
  const entries = new Map<string, IndexEntry>()
  for (const [, tag, mode = '', id = '', stage, path = '', memory = ''] of rows) {
    // During a merge, a path has several stages; its file is then read from disk.
    const seen = stage === '0' ? seenIn(memory) : undefined
    entries.set(path, { mode, id, isLeftOut: tag === 'S', seen })
  }
  return entries
}

function seenIn(memory: string): Seen | undefined {
  const [, changed] = /^ {2}ctime: (\d+:\d+)$/m.exec(memory) ?? []
  const [, modified] = /^ {2}mtime: (\d+:\d+)$/m.exec(memory) ?? []
  const [, size] = /^ {2}size: (\d+)\t/m.exec(memory) ?? []
  return changed && modified && size ? { changed, modified, size: BigInt(size) } : undefined
}

/**
 * Returns a function that says whether a file on disk is as git last saw it, and so equal to the
 * index. It says no for a file that was written when or after the index was, because it may have
 * changed again within one tick of the clock.
 */
export function untouchedTest({
  gitDir,
}: Repository): (entry: IndexEntry, stat: BigIntStats) => boolean {
  const index = lstatSync(join(gitDir, 'index'), { bigint: true, throwIfNoEntry: false })
  return ({ seen }, stat) =>
    seen !== undefined &&
    index !== undefined &&
    stat.mtimeNs < index.mtimeNs &&
    seen.size === stat.size % TWO_TO_32 &&
    seen.modified === timeOf(stat.mtimeNs) &&
    seen.changed === timeOf(stat.ctimeNs)
}

/** Git keeps the size of a file modulo this number. */
const TWO_TO_32 = 2n ** 32n
const SECOND = 1_000_000_000n

function timeOf(nanoseconds: bigint): string {
  return `${nanoseconds / SECOND}:${nanoseconds % SECOND}`
}

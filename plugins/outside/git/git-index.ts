import { type BigIntStats, lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from './git-repository.ts'

/** A file that git tracks, as it was staged. */
export interface IndexEntry {
  readonly mode: string
  readonly id: string
  /** Left out of a sparse work tree: it is not on disk, and has not changed. */
  readonly isLeftOut: boolean
  /** The file's size and times when git last saw it; undefined when git does not tell. */
  readonly seen: Seen | undefined
}

interface Seen {
  readonly size: bigint
  readonly changed: string
  readonly modified: string
}

/** Tag, mode, id, stage and path; then lines of what git remembers of the file on disk. */
const ROW = /([A-Za-z?]) (\d{6}) ([0-9a-f]+) (\d)\t([^\0]+)\0((?: {2}[^\n]*\n)*)/gy

/** The tracked files below a folder, by their paths from the top of the repository. */
export async function readIndex(
  repository: Repository,
  folder: string,
): Promise<ReadonlyMap<string, IndexEntry>> {
  const below = folder === '' ? [] : [folder]
  const list = ['ls-files', '-t', '-z', '--stage', '--debug', '--full-name', '--']
  const rows = (await repository.ask([...list, ...below])).matchAll(ROW)
  const entries = new Map<string, IndexEntry>()
  for (const [, tag, mode = '', id = '', stage, path = '', memory = ''] of rows) {
    // A path that is in the midst of a merge is looked at on disk.
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
 * Tells whether a file on disk is as git last saw it, and so as the index has it. A file that was
 * written no earlier than the index may have changed again within a tick of the clock.
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

/** Git keeps no more of a size. */
const TWO_TO_32 = 2n ** 32n
const SECOND = 1_000_000_000n

function timeOf(nanoseconds: bigint): string {
  return `${nanoseconds / SECOND}:${nanoseconds % SECOND}`
}

import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { borrowedStores } from './borrowed-stores.ts'
import type { GitFolders } from './git-folder.ts'
import { realPath } from './real-path.ts'

/** The folders of a repository that git reads with the folders in them, beside `info`. */
const READ_WHOLE = ['objects', 'refs', 'reftable']

/** The most folders that are looked into, as a link may lead to a whole disk. */
const MOST_FOLDERS = 100_000

/**
 * Finds a file of a repository that git would wait for without an end: a pipe, or a device. A
 * socket is none, as git's own file system monitor has one.
 */
export function blockingFile(
  { gitDir, commonDir }: Pick<GitFolders, 'gitDir' | 'commonDir'>,
  most = MOST_FOLDERS,
): string | undefined {
  const visits = { seen: new Set<string>(), most }
  for (const folder of new Set([gitDir, commonDir])) {
    const found = firstOf(entriesOf(folder)) ?? firstBelow(join(folder, 'info'), visits)
    if (found !== undefined) return found
  }
  const read = READ_WHOLE.map((name) => join(commonDir, name))
  for (const folder of [...read, ...borrowedStores(join(commonDir, 'objects'))]) {
    const found = firstBelow(folder, visits)
    if (found !== undefined) return found
  }
  return undefined
}

/** The folders that were looked into, by their real paths. */
interface Visits {
  readonly seen: Set<string>
  readonly most: number
}

/**
 * Finds a pipe or a device in a folder or below it, also where a folder is a link. Visits each
 * folder once.
 */
function firstBelow(folder: string, visits: Visits): string | undefined {
  const { seen, most } = visits
  const real = realPath(folder)
  if (real === undefined || seen.has(real) || seen.size >= most) return undefined
  seen.add(real)
  const entries = entriesOf(folder)
  const found = firstOf(entries)
  if (found !== undefined) return found
  for (const entry of entries) {
    const isFolder = entry.isDirectory() || entry.isSymbolicLink()
    const below = isFolder ? firstBelow(join(folder, entry.name), visits) : undefined
    if (below !== undefined) return below
  }
  return undefined
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function firstOf(entries: readonly Dirent[]): string | undefined {
  const found = entries.find((entry) => isBlocking(entry))
  return found && join(found.parentPath, found.name)
}

function isBlocking(entry: Dirent): boolean {
  const path = join(entry.parentPath, entry.name)
  const what = entry.isSymbolicLink() ? targetOf(path) : entry
  return what?.isFIFO() === true || what?.isCharacterDevice() === true
}

function targetOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

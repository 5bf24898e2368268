import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { GitFolders } from './git-folder.ts'

/** The folders of a repository whose files git reads, with the folders in them. */
const READ_WHOLE = ['objects', 'refs', 'reftable', 'info']

/** The most folders that a store of objects borrows from, one after the other, as git has it. */
const MOST_BORROWED = 5

/** The most folders that are looked into, as a link may lead to a whole disk. */
const MOST_FOLDERS = 100_000

/**
 * Finds a file of a repository that git would wait for without an end: a pipe, or a device. A
 * socket is none, as git's own file system monitor has one.
 */
export function blockingFile({
  gitDir,
  commonDir,
}: Pick<GitFolders, 'gitDir' | 'commonDir'>): string | undefined {
  const seen = new Set<string>()
  for (const folder of new Set([gitDir, commonDir])) {
    const found = firstOf(entriesOf(folder)) ?? firstBelow(join(folder, 'info'), seen)
    if (found !== undefined) return found
  }
  for (const name of READ_WHOLE) {
    const found = firstBelow(join(commonDir, name), seen)
    if (found !== undefined) return found
  }
  return firstBorrowed(join(commonDir, 'objects'), seen)
}

/** Finds a pipe or a device in the stores that a store of objects borrows from. */
function firstBorrowed(store: string, seen: Set<string>, depth = 1): string | undefined {
  for (const line of linesOf(join(store, 'info', 'alternates'))) {
    const other = isAbsolute(line) ? line : join(store, line)
    const found = firstBelow(other, seen)
    if (found !== undefined) return found
    const further = depth < MOST_BORROWED ? firstBorrowed(other, seen, depth + 1) : undefined
    if (further !== undefined) return further
  }
  return undefined
}

/** Reads a file that is known to be a plain one. */
function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(isPath)
  } catch {
    return []
  }
}

function isPath(line: string): boolean {
  return line !== '' && !line.startsWith('#')
}

/**
 * Finds a pipe or a device in a folder or below it, also where a folder is a link. Visits each
 * folder once.
 */
function firstBelow(folder: string, seen: Set<string>): string | undefined {
  const real = realOf(folder)
  if (real === undefined || seen.has(real) || seen.size > MOST_FOLDERS) return undefined
  seen.add(real)
  const entries = entriesOf(folder)
  const found = firstOf(entries)
  if (found !== undefined) return found
  for (const entry of entries) {
    const isFolder = entry.isDirectory() || entry.isSymbolicLink()
    const below = isFolder ? firstBelow(join(folder, entry.name), seen) : undefined
    if (below !== undefined) return below
  }
  return undefined
}

function realOf(folder: string): string | undefined {
  try {
    return realpathSync(folder)
  } catch {
    return undefined
  }
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

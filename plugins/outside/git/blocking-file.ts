import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { GitFolders } from './git-folder.ts'

/** The folders of a repository with the files that git reads to find anything. */
const READ_FIRST = ['', 'info', 'objects/info', 'objects/pack']

/**
 * Finds a file of a repository that git would wait for without an end: a pipe, or a device. A socket
 * is none, as git's own file system monitor has one.
 */
export function blockingFile({
  gitDir,
  commonDir,
}: Pick<GitFolders, 'gitDir' | 'commonDir'>): string | undefined {
  const folders = READ_FIRST.map((name) => join(commonDir, name))
  for (const folder of gitDir === commonDir ? folders : [gitDir, ...folders]) {
    const found = firstOf(entriesOf(folder))
    if (found !== undefined) return found
  }
  return firstOf(entriesOf(join(commonDir, 'refs'), true))
}

function entriesOf(folder: string, recursive = false): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive })
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

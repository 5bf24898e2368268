import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../../basics/finding.ts'
import { digestOf } from './digest.ts'

/**
 * Returns a digest of the sizes and times of some files. Whoever changes a file changes one of its
 * times, even when the text stays as long as it was.
 */
export function fileStamps(paths: Iterable<string>): string {
  return digestOf([...paths].map((path) => [path, stampOf(path)]))
}

/**
 * Returns a digest of the sizes and times of files that code is compiled from. Another project that
 * shares the files of packages, as with pnpm, changes one of their times, which is passed over.
 */
export function moduleStamps(paths: Iterable<string>): string {
  return digestOf([...paths].map((path) => [path, stampOf(path)?.filter(countsFor(path))]))
}

/**
 * Returns a digest of the sizes and times of all files in a folder; undefined when there is no such
 * folder.
 */
export function folderStamps(folder: string): string | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  return fileStamps(files.map(({ parentPath, name }) => join(parentPath, name)).sort(compareText))
}

const OF_A_PACKAGE = /[\\/]node_modules[\\/]/

/** Says which parts of a stamp tell that a file has changed. */
function countsFor(path: string) {
  const isShared = OF_A_PACKAGE.test(path)
  return (_: number, at: number) => !isShared || at < SHARED_PARTS
}

/** The time of the last change of the text, and the size. */
const SHARED_PARTS = 2

function stampOf(path: string): readonly number[] | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat && [stat.mtimeMs, stat.size, stat.ctimeMs, stat.ino]
}

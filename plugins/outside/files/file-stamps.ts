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
 * Returns a digest of the sizes and times of all files in a folder; undefined when there is no such
 * folder.
 */
export function folderStamps(folder: string): string | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  return fileStamps(files.map(({ parentPath, name }) => join(parentPath, name)).sort(compareText))
}

function stampOf(path: string): readonly number[] | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat && [stat.mtimeMs, stat.ctimeMs, stat.size, stat.ino]
}

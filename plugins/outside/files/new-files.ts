import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { messageIn } from '../../basics/cause.ts'
import { code, enumerate, firstWords } from '../../basics/wording.ts'
import { makeFolder } from '../made-folder.ts'
import { ownPath } from './project-path.ts'
import { writeNewFiles } from './written-files.ts'

/** Texts of files by path from the project's root. */
type NewFiles = ReadonlyMap<string, string>

/** Writes all of these files or none, and changes others with them. Never replaces a new file. */
export function addFiles(root: string, files: NewFiles, changes: NewFiles = new Map()): void {
  refuseTaken(root, [...files.keys()])
  try {
    writeNewFiles(root, files, changes)
  } catch (cause) {
    throw new Error(`Nothing was written. ${messageIn(cause)}`, { cause })
  }
}

/** Throws when one of these files is there. */
export function refuseTaken(root: string, paths: readonly string[]): void {
  const taken = paths.filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) throw new Error(`Nothing was written: ${listOf(taken)} already there.`)
}

/** Makes a folder of a project, with those above it, unless it is there. */
export function addFolder(root: string, path: string): void {
  const base = realpathSync(root)
  if (!existsSync(join(base, path))) makeFolder(ownPath(base, path))
}

const MOST_SHOWN = 8

function listOf(taken: readonly string[]): string {
  const shown = firstWords(taken.map(code), MOST_SHOWN)
  return `${enumerate(shown, 'and')} ${taken.length === 1 ? 'is' : 'are'}`
}

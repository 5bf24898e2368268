import {
  copyFileSync,
  type Dirent,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { compareText } from '../../basics/finding.ts'
import { makeFolder } from '../made-folder.ts'
import { isBelow } from './project-path.ts'

/** The most files that are read of one folder. */
const MOST_FILES = 20_000

/**
 * Lists the plain files below a folder whose paths match, with `/` between folders, in order. Passes
 * over hidden names and packages, and never follows a link.
 */
export function filesBelow(folder: string, wanted: RegExp): readonly string[] {
  const found: string[] = []
  const folders = ['']
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (isPassedOver(entry)) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() && wanted.test(path)) found.push(path)
      if (found.length > MOST_FILES)
        throw new Error(`\`${folder}\` has more than ${MOST_FILES} files.`)
    }
  }
  return found.sort(compareText)
}

function isPassedOver({ name }: Dirent): boolean {
  return name.startsWith('.') || name === 'node_modules' || name.includes('\ufffd')
}

/** The bytes of the files of a folder as Latin-1 text, by path with `/` between folders. */
export type FolderBytes = Readonly<Record<string, string>>

/** The most bytes that are read of one folder. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Reads the plain files below a folder whose paths are wanted, hidden ones too. Returns undefined
 * when they hold too much.
 */
export function folderBytes(
  folder: string,
  isWanted: (path: string) => boolean,
): FolderBytes | undefined {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter(isWanted)
  const size = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)
  if (size > MOST_BYTES) return undefined
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'latin1')]),
  )
}

/** Writes files into a folder, with the folders on the way. Throws when a path leads out of it. */
export function writeFolder(folder: string, files: FolderBytes): void {
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, path)
    if (!isBelow(folder, file)) throw new Error(`\`${path}\` leads out of its folder.`)
    makeFolder(dirname(file))
    writeFileSync(file, bytes, 'latin1')
  }
}

/** Copies all files of a folder, links followed. Does nothing where there is no such folder. */
export function copyFolder(from: string, to: string): void {
  if (!statSync(from, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(to)
  for (const name of readdirSync(from)) {
    const [file, copy] = [join(from, name), join(to, name)]
    if (statSync(file).isDirectory()) copyFolder(file, copy)
    else copyFileSync(file, copy)
  }
}

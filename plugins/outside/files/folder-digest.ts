import { createHash, hash } from 'node:crypto'
import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
} from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../../basics/finding.ts'
import { isBelow } from './project-path.ts'

/** The files of a folder at one moment. */
export interface FolderContent {
  /** A digest of the names and bytes of all files. */
  readonly digest: string
  /** A digest of the names and bytes of the files that are not in a folder apart. */
  readonly rest: string
  /** The time of the latest change of a file, in milliseconds. */
  readonly latest: number
}

/** The most files and bytes that are read. */
const MOST_FILES = 50_000
const MOST_BYTES = 256 * 1024 * 1024

/**
 * Reads all files below a folder, hidden ones too. Does not enter the folders in `passedOver`, which
 * are full paths, nor packages and git's own folder. Returns undefined when there is too much to
 * read, or when a link leads out of the folder. `apart` is a path below the folder.
 */
export function folderContent(
  folder: string,
  passedOver: ReadonlySet<string>,
  apart?: string,
): FolderContent | undefined {
  const top = realpathSync(folder)
  const [digest, rest] = [createHash('sha256'), createHash('sha256')]
  const isApart = (path: string) => apart !== undefined && isBelow(join(top, apart), path)
  const left = { files: MOST_FILES, bytes: MOST_BYTES, latest: 0 }
  const folders = [top]
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of sortedEntries(at)) {
      const path = join(at, entry.name)
      if (isPassedOver(path, passedOver)) continue
      if (entry.isDirectory()) folders.push(path)
      else {
        const content = contentOf(path, entry, { top, left, passedOver })
        if (content === undefined || left.files < 0 || left.bytes < 0) return undefined
        const row = JSON.stringify([path.slice(top.length), content])
        digest.update(row)
        if (!isApart(path)) rest.update(row)
      }
    }
  }
  return { digest: digest.digest('hex'), rest: rest.digest('hex'), latest: left.latest }
}

/** Matches a path through packages or git's own folder. */
const NOT_OWN = /[\\/](?:node_modules|\.git)(?:[\\/]|$)/

function isPassedOver(path: string, folders: ReadonlySet<string>): boolean {
  if (NOT_OWN.test(path)) return true
  return [...folders].some((folder) => path === folder || isBelow(folder, path))
}

function sortedEntries(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name))
}

interface Reading {
  readonly passedOver: ReadonlySet<string>
  readonly top: string
  readonly left: { files: number; bytes: number; latest: number }
}

/** Returns what a file holds; undefined for a link that leads out of the folder. */
function contentOf(path: string, entry: Dirent, reading: Reading): string | undefined {
  const { left } = reading
  left.files -= 1
  const { size, ctimeMs } = lstatSync(path)
  left.latest = Math.max(left.latest, ctimeMs)
  if (entry.isSymbolicLink()) return linkContent(path, reading)
  if (!entry.isFile()) return 'no file'
  left.bytes -= size
  return left.bytes < 0 ? '' : hash('sha256', readFileSync(path))
}

function linkContent(path: string, { top, passedOver }: Reading): string | undefined {
  try {
    const real = realpathSync(path)
    const isRead = isBelow(top, real) && !isPassedOver(real, passedOver)
    return isRead ? `link ${readlinkSync(path)}` : undefined
  } catch {
    return `link ${readlinkSync(path)} to nothing`
  }
}

import { type BigIntStats, lstatSync, readFileSync, readlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { blobId, withUnixLines } from './blob-id.ts'
import { type IndexEntry, readIndex, untouchedTest } from './git-index.ts'
import type { Repository } from './git-repository.ts'
import { LINK, readTree, SUBMODULE, type TreeEntry } from './git-tree.ts'

/**
 * A tracked file that differs between a revision and the work tree. Its path starts at the
 * repository's root.
 */
export interface PathChange {
  readonly path: string
  readonly before: TreeEntry | undefined
  /** Undefined when the work tree does not have the file any more. */
  readonly after: FileNow | undefined
}

export interface FileNow {
  readonly mode: string
  /** The id of its blob. Undefined when the content is only on disk. */
  readonly id: string | undefined
}

/**
 * Finds the files below a folder that have changed since a revision. `git diff` would run the
 * filters of the repository's configuration. This only reads git's records, and hashes a file that
 * they do not prove to be unchanged.
 */
export async function changesSince(
  repository: Repository,
  commit: string,
  folder: string,
): Promise<readonly PathChange[]> {
  const [before, index] = await Promise.all([
    readTree(repository, commit, folder),
    readIndex(repository, folder),
  ])
  const added = [...index.keys()].filter((path) => !before.has(path))
  const now = reader(repository, index)
  return [...before.keys(), ...added].flatMap((path) => {
    const entry = before.get(path)
    const after = now(path, entry)
    const isSame = after?.id === entry?.id && after?.mode === entry?.mode
    return isSame ? [] : [{ path, before: entry, after }]
  })
}

/** Returns a function that gives the present state of a path. */
function reader(repository: Repository, index: ReadonlyMap<string, IndexEntry>) {
  const isUntouched = untouchedTest(repository)
  const isBehindLink = linkTest(repository.top)
  return (path: string, before: TreeEntry | undefined): FileNow | undefined => {
    const staged = index.get(path)
    const mode = staged?.mode ?? before?.mode ?? '100644'
    if (staged && (staged.isLeftOut || staged.mode === SUBMODULE)) return { mode, id: staged.id }
    if (mode === SUBMODULE) return undefined
    const file = join(repository.top, path)
    const stat = isBehindLink(dirname(path)) ? undefined : statOf(file)
    if (!stat?.isFile() && !stat?.isSymbolicLink()) return undefined
    if (staged && isUntouched(staged, stat)) return { mode, id: staged.id }
    const known = [before?.id, staged?.id].filter((id) => id !== undefined)
    const id = idsOnDisk(file, stat, repository.format).find((each) => known.includes(each))
    return { mode: stat.isSymbolicLink() ? LINK : fileMode(mode, id), id }
  }
}

/**
 * Returns the mode of a file on disk. A link that became a file is a plain file. On a disk without
 * links, a file holds the text of the link.
 */
function fileMode(mode: string, known: string | undefined): string {
  return mode === LINK && known === undefined ? '100644' : mode
}

/** The largest file that is read to find its changes. */
const LARGEST = 64 * 1024 * 1024

/** Returns the ids that a file may have in git: of its bytes, and of its text with LF line ends. */
function idsOnDisk(
  file: string,
  stat: BigIntStats,
  format: Repository['format'],
): readonly string[] {
  const bytes = bytesOf(file, stat.isSymbolicLink())
  if (bytes === undefined) return []
  const hasWindowsLines = bytes.includes('\r\n')
  return [bytes, ...(hasWindowsLines ? [withUnixLines(bytes)] : [])].map((each) =>
    blobId(each, format),
  )
}

/**
 * Returns the content of a file or link for git, or undefined when it cannot be read or is too
 * large.
 */
export function bytesOf(file: string, isLink: boolean): Buffer | undefined {
  try {
    if (isLink) return readlinkSync(file, 'buffer')
    return lstatSync(file).size > LARGEST ? undefined : readFileSync(file)
  } catch {
    return undefined
  }
}

function statOf(file: string): BigIntStats | undefined {
  try {
    return lstatSync(file, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/**
 * Returns a function that says whether a symbolic link leads to a folder. Nothing in such a folder
 * belongs to the repository.
 */
function linkTest(top: string): (folder: string) => boolean {
  const known = new Map([['.', false]])
  const isBehindLink = (folder: string): boolean => {
    const answer =
      known.get(folder) ??
      (isBehindLink(dirname(folder)) || (statOf(join(top, folder))?.isSymbolicLink() ?? false))
    known.set(folder, answer)
    return answer
  }
  return isBehindLink
}

import { type Day, dayOfInstant } from '../../basics/calendar.ts'
import type { Repository } from './git-repository.ts'

export interface FileHistory {
  /** The newest commits, at most ten, the newest first. */
  readonly commits: readonly FileCommit[]
  /** The number of all commits that changed the file. */
  readonly count: number
  /** The day on which the file got another name without a change; its commits are those of the other. */
  readonly movedOn?: Day
}

/** A commit that changed a file. Anybody may have written its title. */
export interface FileCommit {
  readonly id: string
  readonly on: Day
  readonly title: string
}

/** The most commits of a file that a page lists. */
const MOST_COMMITS = 10

/**
 * Prints each commit from the standard input, and the files that it changes. Only files that moved
 * without a change count as moved, since git would have to read files to know others. Submodules
 * are no files of the project, and git refuses to compare when their `.gitmodules` is not valid.
 */
export const CHANGES = [
  ...'diff-tree --stdin --root -r -z --name-status --find-renames=100% --no-ext-diff'.split(' '),
  ...['--no-textconv', '--ignore-submodules=all', '--format=%x01%H %ct [%P] %s'],
]

const COMMIT = /^([0-9a-f]{40,64}) (\d+) \[([^\]]*)\] (.*)/s

interface GrowingHistory extends FileHistory {
  readonly commits: FileCommit[]
  count: number
}

/** Reads what git printed of commits, newest first. */
export function historiesIn(
  log: string,
  { folder, isShallow }: Pick<Repository, 'folder' | 'isShallow'>,
): ReadonlyMap<string, FileHistory> {
  const files = new Map<string, GrowingHistory>()
  const moved = new Map<string, string>()
  const parts = log
    .split('\0')
    .map((part) => part.replace(/^\n/, ''))
    .values()
  let commit: FileCommit | undefined
  for (const part of parts) {
    if (part === '') continue
    if (part.startsWith('\x01')) {
      commit = commitIn(part, isShallow)
      continue
    }
    const isMove = part.startsWith('R')
    const from = parts.next().value ?? ''
    const to = isMove ? (parts.next().value ?? '') : from
    const path = moved.get(to) ?? to
    if (commit) keep(path.slice(folder.length), commit)
    if (!isMove) continue
    moved.set(from, path)
    if (commit) files.set(from.slice(folder.length), { commits: [], count: 0, movedOn: commit.on })
  }
  return files

  function keep(path: string, newer: FileCommit) {
    const known = files.get(path) ?? { commits: [], count: 0 }
    known.count += 1
    if (known.commits.length < MOST_COMMITS) known.commits.push(newer)
    files.set(path, known)
  }
}

/**
 * Reads one commit. The first commits of a shallow clone have no parents there, and seem to add every
 * file, so they say nothing of a file. A commit may claim any time; one beyond the calendar is left
 * out.
 */
function commitIn(part: string, isShallow: boolean): FileCommit | undefined {
  const [, id, seconds, parents, title = ''] = COMMIT.exec(part.slice(1)) ?? []
  if (id === undefined) return undefined
  if (Number(seconds) > LAST_SECOND || (isShallow && parents === '')) return undefined
  return { id, on: dayOfInstant(new Date(Number(seconds) * 1_000)), title }
}

const LAST_SECOND = Date.UTC(9999, 11, 31) / 1_000

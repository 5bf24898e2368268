import { type Day, dayOfInstant } from '../../basics/calendar.ts'
import { GitFault } from './git-fault.ts'
import { openRepository } from './git-repository.ts'
import { remembered } from './remembered.ts'

/**
 * Returns the day on which each file below a folder was last committed, by path from `root`. It
 * reads the history up to a commit once. The result is empty outside a valid repository, and in a
 * shallow clone, whose days would be wrong.
 */
export function lastChanges(
  root: string,
  folder: string,
  commit = 'HEAD',
): Promise<ReadonlyMap<string, Day>> {
  return remembered(root, `last changes of ${folder} at ${commit}`, () =>
    changesUntil(commit, root, folder),
  )
}

async function changesUntil(
  commit: string,
  root: string,
  folder: string,
): Promise<ReadonlyMap<string, Day>> {
  try {
    const repository = await openRepository(root)
    if (repository.isShallow) return new Map()
    const below = `${repository.folder}${folder === '.' ? '' : folder}`
    const paths = below === '' ? [] : [below]
    const walk = ['rev-list', '--end-of-options', commit, '--', ...paths]
    const commits = await repository.ask(walk)
    return daysIn(await repository.ask([...NAMES, '--', ...paths], commits), repository.folder)
  } catch (fault) {
    if (fault instanceof GitFault) return new Map()
    throw fault
  }
}

/**
 * Prints the time of each commit from the standard input, and the files that it changes. Submodules
 * are no files of the project, and git refuses to compare when their `.gitmodules` is not valid.
 */
const NAMES = [
  ...'diff-tree --stdin --root -r -z --name-only --no-renames --no-ext-diff'.split(' '),
  ...['--no-textconv', '--ignore-submodules=all', '--format=%x01%ct'],
]

/**
 * Reads the days of files from commits, newest first. The first commit that names a file is its
 * last change.
 */
function daysIn(log: string, folder: string): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  let day: Day | undefined
  for (const part of log.split('\0')) {
    const text = part.replace(/^\n/, '')
    if (text.startsWith('\x01')) day = dayOf(Number(text.slice(1)))
    else if (text !== '' && day) {
      const path = text.slice(folder.length)
      if (!days.has(path)) days.set(path, day)
    }
  }
  return days
}

/**
 * Returns the day of a time. A commit may claim any time, so it returns undefined for one beyond
 * the calendar.
 */
function dayOf(seconds: number): Day | undefined {
  return seconds <= LAST_SECOND ? dayOfInstant(new Date(seconds * 1_000)) : undefined
}

const LAST_SECOND = Date.UTC(9999, 11, 31) / 1_000

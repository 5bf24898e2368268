import { type Day, dayOfInstant } from '../../basics/calendar.ts'
import { git } from './git.ts'

/**
 * The day on which each file below a folder was last committed, by its path from `root`; from one
 * reading of the log up to a commit. Empty outside a repository, and in a shallow clone, whose days
 * would be wrong.
 */
export async function lastChanges(
  root: string,
  folder: string,
  commit = 'HEAD',
): Promise<ReadonlyMap<string, Day>> {
  try {
    const shallow = await git(root, ['rev-parse', '--is-shallow-repository'])
    if (shallow.trim() !== 'false') return new Map()
    const log = await git(root, [
      'log',
      '--no-renames',
      '--name-only',
      '--relative',
      '-z',
      '--format=%x01%ct',
      commit,
      '--',
      folder,
    ])
    return daysIn(log)
  } catch {
    return new Map()
  }
}

/** Newest commit first: the first one that names a file is its last change. */
function daysIn(log: string): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  let day: Day | undefined
  for (const part of log.split('\0')) {
    const text = part.replace(/^\n/, '')
    if (text.startsWith('\x01')) day = dayOfInstant(new Date(Number(text.slice(1)) * 1_000))
    else if (text !== '' && day && !days.has(text)) days.set(text, day)
  }
  return days
}

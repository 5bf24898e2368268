import type { Day } from '../../basics/calendar.ts'
import { CHANGES, type FileHistory, historiesIn } from './commit-log.ts'
import { GitFault } from './git-fault.ts'
import { openRepository } from './git-repository.ts'
import { remembered } from './remembered.ts'

/** The commits that changed each file below a folder. */
export interface FileHistories {
  /** False in a shallow clone, which has only the newest commits. */
  readonly isWhole: boolean
  /** By path from the project's folder. */
  readonly files: ReadonlyMap<string, FileHistory>
}

export const NO_HISTORIES: FileHistories = { isWhole: true, files: new Map() }

/**
 * Returns the commits up to one that changed each file below a folder. It asks git twice, however
 * many files there are. A file keeps its commits when it moves without a change. There are none
 * outside a valid repository. A shallow clone has only those whose parents are there.
 */
export function fileHistories(
  root: string,
  folder: string,
  commit = 'HEAD',
): Promise<FileHistories> {
  return remembered(root, `histories of ${folder} at ${commit}`, () =>
    historiesUntil(commit, root, folder),
  )
}

/** Returns the day of the last commit of each file, by path. */
export function lastDays({ files }: FileHistories): ReadonlyMap<string, Day> {
  const days = [...files].flatMap(([path, { commits }]) => {
    const newest = commits[0]
    return newest ? [[path, newest.on] as const] : []
  })
  return new Map(days)
}

async function historiesUntil(
  commit: string,
  root: string,
  folder: string,
): Promise<FileHistories> {
  try {
    const repository = await openRepository(root)
    const below = `${repository.folder}${folder === '.' ? '' : folder}`
    const paths = below === '' ? [] : [below]
    const walk = ['rev-list', '--end-of-options', commit, '--', ...paths]
    const commits = await repository.ask(walk)
    const log = await repository.ask([...CHANGES, '--', ...paths], commits)
    return { isWhole: !repository.isShallow, files: historiesIn(log, repository) }
  } catch (fault) {
    if (fault instanceof GitFault) return NO_HISTORIES
    throw fault
  }
}

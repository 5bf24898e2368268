import { type Day, dayOfInstant } from '../../basics/calendar.ts'
import type { Period } from '../../basics/period.ts'
import type { Repository } from './git-repository.ts'

/** A commit, with the day on which it was committed. */
export interface DatedCommit {
  readonly id: string
  readonly on: Day
}

/**
 * Returns the last commit of `HEAD` in each of some periods, by the name of the period. Only the
 * first parents of merges count, because they are what stood on the branch. A period without a
 * commit is left out. A commit may claim any day, so one of another time ends nothing.
 */
export async function lastCommits(
  { ask }: Pick<Repository, 'ask'>,
  periods: readonly Period[],
): Promise<ReadonlyMap<string, DatedCommit>> {
  const rows = await ask([...WALK, '--end-of-options', 'HEAD'])
  const found = new Map<string, DatedCommit>()
  for (const row of rows.split('\n')) {
    const [, id, seconds] = ROW.exec(row) ?? []
    if (id === undefined || Number(seconds) > LAST_SECOND) continue
    const on = dayOfInstant(new Date(Number(seconds) * 1_000))
    const period = periods.find(({ first, last }) => first <= on && on <= last)
    if (period && !found.has(period.text)) found.set(period.text, { id, on })
  }
  return found
}

/** Lists commits, up to a number that few projects reach in two years. */
const WALK = [
  'rev-list',
  '--first-parent',
  '--max-count=200000',
  '--no-commit-header',
  '--format=%H %ct',
]
const ROW = /^([0-9a-f]{40,64}) (\d+)$/
const LAST_SECOND = Date.UTC(9999, 11, 31) / 1_000

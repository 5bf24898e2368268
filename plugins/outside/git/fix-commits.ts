import type { Repository } from './git-repository.ts'

/** A commit, as far as fixes ask about it. */
export interface FixCommit {
  readonly id: string
  /** The seconds since 1970 at which it was committed. */
  readonly at: number
  readonly title: string
  /** The author and the time of writing, which every copy that git makes of a commit keeps. */
  readonly written: string
  /** The commits that it was picked from, as `git cherry-pick -x` writes them. */
  readonly from: readonly string[]
}

/** Returns the names of all tags. */
export async function tagNames(repository: Repository): Promise<readonly string[]> {
  const rows = await repository.ask(['for-each-ref', '--format=%(refname)', 'refs/tags'])
  return rows.split('\n').flatMap((row) => (row ? [row.slice('refs/tags/'.length)] : []))
}

/** Returns the commits, without merges, that one revision has and another has not, oldest first. */
export async function commitsBetween(
  repository: Repository,
  start: string,
  end: string,
): Promise<readonly FixCommit[]> {
  const args = [...LOG, '--end-of-options', `${start}..${end}`]
  return (await repository.ask(args)).split('\x01').flatMap((record) => {
    const [id, at, written, title, body] = record.replace(/^\n/, '').split('\0')
    if (!id || written === undefined || title === undefined) return []
    const from = [...(body ?? '').matchAll(PICKED)].flatMap(([, picked]) => picked ?? [])
    return [{ id, at: Number(at), written, title, from }]
  })
}

const LOG = ['rev-list', '--no-merges', '--reverse', '--no-commit-header']
LOG.push('--format=%H%x00%ct%x00%an <%ae> %at%x00%s%x00%b%x01')

const PICKED = /^\(cherry picked from commit ([0-9a-f]{40,64})\)$/gm

/**
 * Returns the commits of `end` whose change no commit of `other` makes, as git compares changes.
 */
export async function changesOnlyIn(
  repository: Repository,
  end: string,
  other: string,
): Promise<ReadonlySet<string>> {
  const args = ['rev-list', '--no-merges', '--cherry-pick', '--right-only']
  const rows = await repository.ask([...args, '--end-of-options', `${other}...${end}`])
  return new Set(rows.split('\n').filter(Boolean))
}

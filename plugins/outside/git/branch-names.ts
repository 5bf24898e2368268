import type { Repository } from './git-repository.ts'
import { allRefs, nameIn, versionRefs } from './release-branches.ts'

/**
 * Returns the names of the branches of one remote, or of the clone itself where it has no remote.
 * A shallow clone knows one branch only, so the result is then undefined.
 */
export async function branchNames(
  repository: Repository,
  remote?: string | false,
): Promise<ReadonlySet<string> | undefined> {
  if (repository.isShallow) return undefined
  const refs = await allRefs(repository)
  const home = await versionRefs(repository, refs, remote)
  return new Set(refs.flatMap(({ path }) => nameIn(path, home) ?? []))
}

/** Returns the full name of a branch: of the remote `origin`, or of the clone itself. */
export async function branchRef(repository: Repository, name: string): Promise<string | undefined> {
  const places = [`refs/remotes/origin/${name}`, `refs/heads/${name}`]
  const rows = await repository.ask(['for-each-ref', '--format=%(refname)', ...places])
  const found = rows.split('\n')
  return places.find((place) => found.includes(place))
}

import { compareLines, type Line, printLine } from '../../basics/version.ts'
import { code } from '../../basics/wording.ts'
import { GitFault, nothingIfSilent } from './git-fault.ts'
import type { Repository } from './git-repository.ts'
import { lineReader } from './line-names.ts'

/** The branch of a release line, with its last commit. */
export interface ReleaseBranch {
  readonly line: Line
  /** The name without a remote: `release-v1.3`. */
  readonly name: string
  readonly commit: string
}

const FIELDS = ['%(objectname)', '%(refname)'].join('%00')
/** The branches that are versions of a site, and those that have such a name but are not. */
export interface ReleaseBranches {
  /** The branches, newest line first. */
  readonly branches: readonly ReleaseBranch[]
  readonly passedOver: readonly PassedOver[]
}

/** The remote that versions come from by default. */
const REMOTE = 'origin'

/**
 * Finds the branches whose names match `pattern`, of one remote only. Another remote may belong to
 * a stranger, and a local branch may come from a pull request. So local branches count only when
 * `remote` is `false`, or when there is no remote.
 */
export async function releaseBranches(
  repository: Repository,
  pattern: string,
  remote?: string | false,
): Promise<ReleaseBranches> {
  const lineOf = lineReader(pattern)
  const refs = await allRefs(repository)
  const home = await versionRefs(repository, refs, remote)
  const named = refs.flatMap((ref) => {
    const name = nameIn(ref.path, home)
    const line = lineOf(name ?? ref.path.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''))
    return line ? [{ ...ref, line, name }] : []
  })
  const own = named.flatMap(({ line, name, commit }) => (name ? [{ line, name, commit }] : []))
  const lines = new Set(own.map(({ line }) => printLine(line)))
  return {
    branches: own.sort((a, b) => compareLines(b.line, a.line)),
    passedOver: named.flatMap(({ path, line, name }) => {
      if (name !== undefined || lines.has(printLine(line))) return []
      const short = path.replace(/^refs\/(?:heads|remotes)\//, '')
      return [{ line: printLine(line), name: short, home: homeName(home) }]
    }),
  }
}

/** A branch that has the name of a release line but is not a version of the site. */
export interface PassedOver {
  /** The release line: `1.3`. */
  readonly line: string
  /** The name, with its remote if it has one: `fork/release-v1.3`. */
  readonly name: string
  /** The source of versions, in words. */
  readonly home: string
}

interface Ref {
  readonly commit: string
  readonly path: string
}

/** Returns all branches of the clone and of its remotes. */
export async function allRefs(repository: Repository): Promise<readonly Ref[]> {
  const list = ['for-each-ref', `--format=${FIELDS}`, 'refs/remotes', 'refs/heads']
  const rows = (await repository.ask(list)).split('\n')
  return rows.flatMap((row) => {
    const [commit, path] = row.split('\0')
    return commit && path ? [{ commit, path }] : []
  })
}

/** Returns the folder of refs that versions come from. */
export async function versionRefs(
  repository: Repository,
  refs: readonly Ref[],
  remote: string | false = REMOTE,
): Promise<string> {
  if (remote === false) return OWN
  const home = `refs/remotes/${remote}/`
  if (refs.some(({ path }) => path.startsWith(home))) return home
  const keys = await nothingIfSilent(
    repository.ask(['config', '--name-only', '--get-regexp', '^remote\\.']),
  )
  if (keys.split('\n').some((key) => key.startsWith(`remote.${remote}.`))) return home
  if (remote === REMOTE) return OWN
  throw new GitFault(
    `this clone has no remote ${code(remote)}, which ${code('versions.remote')} names; add it by ${code(`git remote add ${remote} <address>`)} and fetch it`,
  )
}

const OWN = 'refs/heads/'

function homeName(home: string): string {
  return home === OWN
    ? 'the branches of the clone itself'
    : code(home.split('/').slice(2, -1).join('/'))
}

/** Returns the name of a branch in a folder of refs, without the folder. */
export function nameIn(path: string, home: string): string | undefined {
  return path.startsWith(home) ? path.slice(home.length) : undefined
}

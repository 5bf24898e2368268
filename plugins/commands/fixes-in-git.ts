import { compareVersions, parseVersion, type Version } from '../basics/version.ts'
import { newestFirst, type ReleaseHistory } from '../clocks/releases/release-history.ts'
import { versionName, versionOf } from '../clocks/releases/version-names.ts'
import type { PolicyData } from '../kinds/policy.ts'
import { branchRef } from '../outside/git/branch-names.ts'
import { commitsBetween, type FixCommit, tagNames } from '../outside/git/fix-commits.ts'
import type { Repository } from '../outside/git/git-repository.ts'

/** A fix, with the revision that holds it. */
export interface TaggedFix {
  readonly commit: FixCommit
  readonly fixedIn: string
  readonly ref: string
  readonly line?: string
  readonly security: boolean
}

export interface FixContext {
  readonly repository: Repository
  readonly component: string
  readonly history: ReleaseHistory
  readonly policy: PolicyData
  /** The branch that new work goes to. */
  readonly main: string
  /** True when all fixes count as security fixes. */
  readonly security: boolean
}

/**
 * Returns the fixes: the commits between tags of patches, and commits of the main branch whose
 * titles say so.
 */
export async function fixesInGit(context: FixContext): Promise<readonly TaggedFix[]> {
  return [...(await patchedIn(context)), ...(await mergedIn(context))]
}

/** Returns the commits between the tags of each line's patches. */
async function patchedIn({ repository, policy, history, component, security }: FixContext) {
  const tags = (await tagNames(repository)).flatMap((name) => {
    const version = versionOf(name, policy)
    return version ? [{ name, version }] : []
  })
  const fixes: TaggedFix[] = []
  for (const { line, data } of newestFirst(history.releases)) {
    const own = tags
      .filter(({ version }) => version.major === line.major && version.minor === line.minor)
      .filter(({ version }) => version.beta === undefined)
      .toSorted((a, b) => compareVersions(a.version, b.version))
    for (const [at, { name, version }] of own.entries()) {
      const before = own[at - 1]
      if (!before) continue
      const ref = `refs/tags/${name}`
      const recorded = data.patches?.find(
        (patch) =>
          patch.component === component && sameVersion(parseVersion(patch.version), version),
      )
      for (const commit of await commitsBetween(repository, `refs/tags/${before.name}`, ref)) {
        const isSecurity = security || recorded?.security === true
        fixes.push({ commit, fixedIn: name, ref, line: data.line, security: isSecurity })
      }
    }
  }
  return fixes
}

/** Returns the commits of the main branch since the newest line, with titles that say a fix. */
async function mergedIn(context: FixContext): Promise<readonly TaggedFix[]> {
  const { repository, policy, history, main, security } = context
  const titles = policy['fix-titles'] ?? []
  const released = newestFirst(history.releases).find(({ data }) => data.status === 'released')
  const ref = await branchRef(repository, main)
  if (titles.length === 0 || !released || !ref) return []
  const first = versionName({ ...released.line, patch: 0 }, policy)
  if (!(await tagNames(repository)).includes(first)) return []
  const commits = await commitsBetween(repository, `refs/tags/${first}`, ref)
  return commits
    .filter(({ title }) => titles.some((start) => title.startsWith(start)))
    .map((commit) => ({ commit, fixedIn: main, ref, security }))
}

function sameVersion(a: Version | undefined, b: Version): boolean {
  return a !== undefined && compareVersions(a, b) === 0
}

/**
 * Names the change that each commit makes, so that a copy of a commit in a further line is missing
 * in a third one only once. A copy says what it was picked from, or has the author, the time and
 * the title of the other. Two commits of one branch with the same title are two changes.
 */
export function fixNames(fixes: readonly TaggedFix[]): ReadonlyMap<TaggedFix, string> {
  const known = new Map<string, string>()
  const seen = new Map<string, number>()
  return new Map(
    fixes.map((fix) => {
      const { id, from } = fix.commit
      const copied = copiedWriting(fix.commit)
      const nth = (seen.get(`${fix.ref} ${copied}`) ?? 0) + 1
      seen.set(`${fix.ref} ${copied}`, nth)
      const names = [id, ...from, `${nth} ${copied}`]
      const same = names.flatMap((name) => known.get(name) ?? [])[0] ?? id
      for (const name of names) known.set(name, same)
      return [fix, same]
    }),
  )
}

/** Returns the part of a commit that a copy keeps, even where a conflict changed its text. */
export function copiedWriting({ written, title }: FixCommit): string {
  return `${written} ${title}`
}

import { addDays, type Day, dayOfInstant } from '../basics/calendar.ts'
import { policyInForce } from '../basics/policy-in-force.ts'
import { code } from '../basics/wording.ts'
import { type Backport, backports } from '../clocks/releases/backports.ts'
import { branchRef } from '../outside/git/branch-names.ts'
import { changesOnlyIn, commitsBetween, type FixCommit } from '../outside/git/fix-commits.ts'
import { GitFault, withPurpose } from '../outside/git/git-fault.ts'
import { openRepository, type Repository } from '../outside/git/git-repository.ts'
import {
  copiedWriting,
  type FixContext,
  fixesInGit,
  fixNames,
  type TaggedFix,
} from './fixes-in-git.ts'

/** A commit that fixes something in one line, and that a supported line has not. */
export interface GitBackport extends Backport {
  readonly commit: string
  readonly title: string
  readonly merged: Day
  /** The version that has it first, or the main branch. */
  readonly fixedIn: string
  /** The last day on which it was in time. */
  readonly due: Day
}

export interface GitQuestion extends Omit<FixContext, 'repository' | 'policy'> {
  /** The repository of the component. */
  readonly folder: string
}

/**
 * Finds the fixes in git that a supported line has not. A fix is a commit between two tags of
 * patches, or one of the main branch with a title that the policy names. A line has it when its
 * branch has the commit, the same change, or a copy that `git cherry-pick` made.
 */
export function backportsInGit(question: GitQuestion): Promise<readonly GitBackport[]> {
  return withPurpose('Cannot read fixes from git', async () => {
    const { history, folder } = question
    const policy = policyInForce(history.policies, history.today)
    if (!policy) throw new GitFault(`no release policy is in force on ${history.today}`)
    const repository = await openRepository(folder)
    if (repository.isShallow) {
      throw new GitFault('the clone is shallow; fetch the rest with `git fetch --unshallow --tags`')
    }
    const context = { ...question, repository, policy }
    const fixes = await fixesInGit(context)
    const found = new Map<string, GitBackport>()
    const sameFix = fixNames(fixes)
    const branches = branchesOf(repository)
    for (const fix of fixes) {
      for (const into of linesFor(fix, context)) {
        if (into.line === fix.line) continue
        if (await branches.has(into.branch, fix)) continue
        found.set(`${into.line} ${sameFix.get(fix)}`, rowOf(fix, into, context))
      }
    }
    return [...found.values()]
  })
}

function linesFor({ commit, security }: TaggedFix, { component, history }: FixContext) {
  const merged = dayOf(commit)
  return backports({ component, merged, security }, history)?.into ?? []
}

function rowOf(
  { commit, fixedIn }: TaggedFix,
  into: Backport,
  { history }: FixContext,
): GitBackport {
  const merged = dayOf(commit)
  const days = policyInForce(history.policies, merged)?.['backport-days'] ?? 0
  const { id, title } = commit
  return { ...into, commit: id, title, merged, fixedIn, due: addDays(merged, days) }
}

/** Returns a function that says whether a branch has a fix. Each branch is read only once. */
function branchesOf(repository: Repository) {
  const known = new Map<string, Promise<(commit: FixCommit) => boolean>>()
  return {
    async has(branch: string, { commit, ref }: TaggedFix): Promise<boolean> {
      const key = `${branch} ${ref}`
      const reading = known.get(key) ?? readBranch(repository, branch, ref)
      known.set(key, reading)
      return (await reading)(commit)
    },
  }
}

async function readBranch(repository: Repository, branch: string, ref: string) {
  const own = await branchRef(repository, branch)
  if (own === undefined) throw new GitFault(`there is no branch ${code(branch)}; fetch it first`)
  const missing = await changesOnlyIn(repository, ref, own)
  const commits = await commitsBetween(repository, ref, own)
  const copies = new Set(commits.flatMap((each) => [...each.from, copiedWriting(each)]))
  return (fix: FixCommit) =>
    !missing.has(fix.id) ||
    [fix.id, ...fix.from, copiedWriting(fix)].some((each) => copies.has(each))
}

function dayOf({ at }: FixCommit): Day {
  return dayOfInstant(new Date(at * 1_000))
}

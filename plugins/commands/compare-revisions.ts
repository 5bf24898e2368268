import { code } from '../basics/wording.ts'
import { check, type Outcome } from '../engine/check.ts'
import { checkProject } from '../engine/check-project.ts'
import type { ParsingOptions } from '../engine/parsing.ts'
import type { Project } from '../engine/project.ts'
import { withPurpose } from '../outside/git/git-fault.ts'
import { openRepository } from '../outside/git/git-repository.ts'
import { cannotCompare, commitOf, startOf } from '../outside/sources/base-revision.ts'
import { openBlobs } from '../outside/sources/blobs.ts'
import { gitSource } from '../outside/sources/git-source.ts'
import { type GraphChanges, graphChanges } from '../views/changes/graph-changes.ts'

/** Two revisions. Without a second one, the work tree is compared with the first. */
export interface RevisionRange {
  readonly from: string
  readonly to: string | undefined
  /** True for the state in which the second one left the first. */
  readonly sinceFork: boolean
}

/** Reads `main..HEAD`, `main...HEAD` or `main`, as git does. */
export function parseRange(text: string): RevisionRange {
  const [, from = '', dots, to = ''] = /^(.*?)(?:(\.{2,3})(.*))?$/s.exec(text) ?? []
  if (from === '' || from.startsWith('-') || to.startsWith('-')) {
    throw new Error(`Unexpected range ${code(text)}, expected \`main..HEAD\` or \`main\`.`)
  }
  return { from, to: dots === undefined ? undefined : to || 'HEAD', sinceFork: dots === '...' }
}

/** Compares two revisions of a project. Nothing is checked out, and both are judged on one day. */
export async function compareRevisions(
  project: Project,
  range: RevisionRange,
  options: ParsingOptions & { readonly today: string },
): Promise<GraphChanges> {
  const { from, to, sinceFork } = range
  const before = await outcomeOf(project, from, { ...options, forkOf: sinceFork ? to : undefined })
  const after =
    to === undefined
      ? await checkProject(project, { ...options, mayBeEmpty: true })
      : await outcomeOf(project, to, options)
  return graphChanges(before, after)
}

interface RevisionOptions {
  readonly today: string
  readonly processes?: number | undefined
  /** The revision that left the one to check; the commit where it did so is checked then. */
  readonly forkOf?: string | undefined
}

async function outcomeOf(
  { root, config }: Project,
  revision: string,
  { today, processes, forkOf }: RevisionOptions,
): Promise<Outcome> {
  const source = await withPurpose(cannotCompare(revision), async () => {
    const repository = await openRepository(root)
    const commit =
      forkOf === undefined
        ? await commitOf(repository, revision)
        : await startOf(repository, revision, forkOf)
    return gitSource(repository, config.content, { commit, blobs: openBlobs(repository) })
  })
  return check(source, config, { today, processes, mayBeEmpty: true })
}

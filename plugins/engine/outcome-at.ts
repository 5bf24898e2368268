import type { Day } from '../basics/calendar.ts'
import { realFolder } from '../outside/files/disk.ts'
import { withPurpose } from '../outside/git/git-fault.ts'
import { openRepository } from '../outside/git/git-repository.ts'
import { type Parse, sharedParsing } from '../outside/parsing/shared-parsing.ts'
import { cannotCompare, startOf } from '../outside/sources/base-revision.ts'
import { openBlobs } from '../outside/sources/blobs.ts'
import { gitSource } from '../outside/sources/git-source.ts'
import { joinedSource } from '../outside/sources/joined-source.ts'
import { heldBy, recordable } from './baseline/held.ts'
import { type DiagramCheck, type Outcome, outcomeOf } from './check.ts'
import { settingsOf } from './config.ts'
import { joinGraph, type ReadRoot } from './joined-graph.ts'
import type { Project } from './project.ts'
import { listDocuments, type ReadSource, readDocuments } from './read-source.ts'
import { withRoots } from './root-outcomes.ts'

export interface EarlierCheck {
  readonly today: Day
  readonly parse: Parse
  readonly diagrams?: DiagramCheck | undefined
  /** The documents as they are now. Those that are equal are not parsed again. */
  readonly now: ReadSource
  /** The documents of other roots, as they are now. */
  readonly roots: readonly ReadRoot[]
}

/**
 * Checks a project as it was where the work left `revision`, with today's configuration, on the
 * same day. Nothing is checked out. Throws an error that says why git cannot tell.
 */
export async function outcomeAt(
  { root, config, roots: beside = [] }: Project,
  revision: string,
  { today, parse, diagrams, now, roots }: EarlierCheck,
): Promise<Outcome> {
  const source = await withPurpose(cannotCompare(revision), async () => {
    const repository = await openRepository(root)
    const commit = await startOf(repository, revision)
    return gitSource(repository, config.content, { commit, blobs: openBlobs(repository) })
  })
  const shared = sharedParsing({ root, settings: settingsOf(config), parse, cached: false })
  shared.seed(now.files, now.documents)
  const joined = joinedSource(source, beside, realFolder(root))
  const documents = await readDocuments(await listDocuments(joined, config), shared.parse)
  const { own, beside: others } = joinGraph(documents, roots)
  const options = { today, parse, diagrams }
  return withRoots(await outcomeOf(own, options), others, options)
}

/** Sets aside the findings that an earlier outcome had too. `by` is the name of its revision. */
export function withoutOlder(outcome: Outcome, older: Outcome, by: string): Outcome {
  const all = [...older.findings, ...older.held.map(({ finding }) => finding)]
  const { findings, held } = heldBy(recordable(all, older), outcome.findings, outcome)
  return {
    ...outcome,
    findings,
    held: [...outcome.held, ...held.map(({ finding }) => ({ finding, by }))],
  }
}

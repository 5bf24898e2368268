import { addMonths, type Day } from '../../basics/calendar.ts'
import { type Period, quarterOf } from '../../basics/period.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { checkPath } from '../../documents/text/names.ts'
import type { PastPlan } from '../../graph/past-plan.ts'
import { group } from '../../kinds/group.ts'
import { item } from '../../kinds/item.ts'
import type { Kind } from '../../kinds/kind.ts'
import { person } from '../../kinds/person.ts'
import { policy } from '../../kinds/policy.ts'
import { release } from '../../kinds/release.ts'
import { roadmap } from '../../kinds/roadmap.ts'
import { realFolder } from '../../outside/files/disk.ts'
import { type DatedCommit, lastCommits } from '../../outside/git/commits-by-period.ts'
import { GitFault } from '../../outside/git/git-fault.ts'
import { openRepository, type Repository } from '../../outside/git/git-repository.ts'
import { remembered } from '../../outside/git/remembered.ts'
import {
  type Parse,
  type SharedParsing,
  sharedParsing,
} from '../../outside/parsing/shared-parsing.ts'
import { openBlobs } from '../../outside/sources/blobs.ts'
import { gitSource } from '../../outside/sources/git-source.ts'
import { joinedSource } from '../../outside/sources/joined-source.ts'
import type { CheckedVersion } from '../check-project.ts'
import { type Config, settingsOf } from '../config.ts'
import { joinGraph, type ReadRoot } from '../joined-graph.ts'
import type { Opening } from '../opening.ts'
import { whileParsing } from '../parsing.ts'
import type { Project } from '../project.ts'
import { entriesOf, type ListedDocuments, listDocuments } from '../read-source.ts'
import { readRoots } from '../root-outcomes.ts'
import { isNeverAllowed } from '../settings/exceptions.ts'

/** The most quarters that are read: two years. */
const MOST_QUARTERS = 8

/**
 * Returns the plan at the end of each of the last quarters, the newest first, from the last commit of
 * the quarter and with today's configuration. Nothing is checked out. There is none outside a
 * repository, in a shallow clone, which lacks the past, and for a quarter without a commit. The
 * answer is kept until git writes, because a development server asks after every save.
 */
export function pastPlans(opening: OpenedPlan): Promise<readonly PastPlan[]> {
  const { project, today, versions } = opening
  const [next] = versions
  const front = versions.find(({ prefix }) => prefix === '')
  if (!next || !front?.pages.includes('plan')) return Promise.resolve([])
  const question = `plans before ${today} ${planSettings(project.config)}`
  return remembered(project.root, question, () => readPlans(project, next, today))
}

type OpenedPlan = Pick<Opening, 'project' | 'today' | 'versions'>

/** Returns the settings of a project on which a past plan depends, as text. */
function planSettings({ content, kinds }: Config): string {
  const shown = kinds.map(({ name, folder, statuses }) => ({ name, folder, statuses }))
  return JSON.stringify([content, shown])
}

async function readPlans(
  project: Project,
  next: CheckedVersion,
  today: Day,
): Promise<readonly PastPlan[]> {
  try {
    const repository = await openRepository(project.root)
    if (repository.isShallow) return []
    const quarters = pastQuarters(today)
    const commits = await lastCommits(repository, quarters)
    if (commits.size === 0) return []
    const roots = await readRoots(project, {})
    return await whileParsing(project, {}, ({ parseAgain: parse }) =>
      plansAt(project, repository, { quarters, commits, next, roots, parse }),
    )
  } catch (fault) {
    if (fault instanceof GitFault) return []
    throw fault
  }
}

/** Returns the quarters before that of a day, the newest first. */
function pastQuarters(today: Day): readonly Period[] {
  const { first } = quarterOf(today)
  return Array.from({ length: MOST_QUARTERS }, (_, at) =>
    quarterOf(addMonths(first, -3 * (at + 1))),
  )
}

interface PastReading {
  readonly quarters: readonly Period[]
  readonly commits: ReadonlyMap<string, DatedCommit>
  /** The work tree, as it was checked. Documents that are equal are not parsed again. */
  readonly next: CheckedVersion
  /** The documents of other roots, as they are now. */
  readonly roots: readonly ReadRoot[]
  readonly parse: Parse
}

async function plansAt(
  project: Project,
  repository: Repository,
  { quarters, commits, next, roots, parse }: PastReading,
): Promise<readonly PastPlan[]> {
  const { root, config, roots: beside = [] } = project
  const settings = settingsOf(config)
  const shared = sharedParsing({ root, settings, parse, cached: true, name: 'quarters' })
  await seedFrom(next, shared)
  const blobs = openBlobs(repository)
  const plans: PastPlan[] = []
  for (const quarter of quarters) {
    const commit = commits.get(quarter.text)
    if (!commit) continue
    const source = await gitSource(repository, config.content, { commit: commit.id, blobs })
    const joined = joinedSource(source, beside, realFolder(root))
    const listed = planned(await listDocuments(joined, config))
    const documents = (await shared.parse(listed.files)).filter(isSafe)
    const read = entriesOf(listed, documents.filter(isPortable))
    const { own } = joinGraph({ ...read, readings: read.readings.filter(isSafe) }, roots)
    if (own.graph.entries(item).length === 0) continue
    plans.push({ quarter, commit: commit.id, on: commit.on, graph: own.graph })
  }
  shared.save()
  return plans
}

async function seedFrom({ source, config, outcome }: CheckedVersion, shared: SharedParsing) {
  const { files } = await listDocuments(source, config)
  const documents = new Map(outcome.documents.map((each) => [each.path, each]))
  const known = files.filter(({ path }) => documents.has(path))
  shared.seed(
    known,
    known.flatMap(({ path }) => documents.get(path) ?? []),
  )
}

/** Tells whether a document, or its metadata, holds nothing that could harm a reader. */
function isSafe({ findings }: Pick<ParsedDocument, 'findings'>): boolean {
  return !findings.some(isNeverAllowed)
}

function isPortable({ path }: ParsedDocument): boolean {
  return checkPath(path).length === 0
}

/** The kinds of documents that say what is planned, by whom and for when. */
const PLANNED = [item, roadmap, release, policy, person, group]

/** Leaves out documents that say nothing about a plan, so that they need not be parsed. */
function planned(listed: ListedDocuments): ListedDocuments {
  const isPlanned = (kind: Kind | undefined) =>
    PLANNED.some(({ schema }) => schema === (kind?.builtOn ?? kind?.schema))
  return { ...listed, files: listed.files.filter(({ path }) => isPlanned(listed.kindOf.get(path))) }
}

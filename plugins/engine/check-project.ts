import { requireDay } from '../basics/calendar.ts'
import { pagesBeside } from '../links/addresses/pages-beside.ts'
import type { PageName } from '../links/addresses/routes.ts'
import { NEXT } from '../links/addresses/site-version.ts'
import { changedSince } from '../outside/sources/base-revision.ts'
import type { Source } from '../outside/sources/source.ts'
import { type CheckOptions, type Outcome, outcomeOf } from './check.ts'
import type { Config } from './config.ts'
import { joinGraph } from './joined-graph.ts'
import { requireDocuments } from './listed-files.ts'
import { outcomeAt, withoutOlder } from './outcome-at.ts'
import { type Parsing, type ParsingOptions, whileParsing } from './parsing.ts'
import type { Project } from './project.ts'
import { requireAddresses, requirePublishing } from './publishing.ts'
import { listDocuments, type ReadSource, readDocuments } from './read-source.ts'
import { readRoots, withRoots } from './root-outcomes.ts'
import { knownBranches } from './version-sources.ts'
import { namedVersions, type ReadVersion, readVersions, type VersionReading } from './versions.ts'

/** Options for checking a project. */
export interface ProjectCheck
  extends ParsingOptions,
    Pick<CheckOptions, 'today' | 'before' | 'diagrams' | 'mayBeEmpty'> {
  /** The git revision that a change is compared with. */
  readonly base?: string | undefined
  /** The git revision whose findings are older than the work; they are held, and not reported. */
  readonly newSince?: string | undefined
}

/**
 * Checks an opened project as `milepost check` does: with the cache in `node_modules/.cache`, with
 * links into other versions of the site and, where `base` is given, with the rules about changes.
 * Rejects as `check()` does, and with an `Error` when git does not know `base`.
 */
export async function checkProject(project: Project, options: ProjectCheck): Promise<Outcome> {
  const { diagrams, newSince } = options
  const today = requireDay(options.today)
  const roots = await readRoots(project, options)
  return whileParsing(project, options, async (parsing) => {
    const { parse } = parsing
    const [documents, before] = await Promise.all([
      readOwn(project, parsing),
      earlier(project, options),
    ])
    const { own: read, beside } = joinGraph(documents, roots)
    const reading = { ...options, today, parsing, roots }
    const named = namedVersions(read)
    if (named.size === 0 && before.length === 0 && newSince === undefined) parsing.end()
    const siteVersions =
      named.size > 0 ? await versionsBeside(project, read, { ...reading, named }) : []
    const branches = await knownBranches(project, read)
    const judging = { today, before, diagrams, parse, siteVersions, branches }
    const outcome = await outcomeOf(read, judging)
    if (!options.mayBeEmpty) requireDocuments(outcome)
    const whole = await withRoots(outcome, beside, { today, diagrams, parse })
    if (newSince === undefined) return whole
    const earlierCheck = { today, diagrams, parse: parsing.parseAgain, now: read, roots }
    return withoutOlder(whole, await outcomeAt(project, newSince, earlierCheck), newSince)
  })
}

/** One version of the site, checked. */
export interface CheckedVersion extends Omit<ReadVersion, 'read'> {
  readonly source: Source
  readonly config: Config
  readonly outcome: Outcome
  readonly pages: readonly PageName[]
}

/**
 * Checks every version of the site. The work tree comes first. Rejects for a project that publishes
 * nothing.
 */
export async function checkVersions(
  project: Project,
  options: ProjectCheck,
): Promise<readonly CheckedVersion[]> {
  requirePublishing(project.config)
  requireAddresses(project.roots ?? [])
  const today = requireDay(options.today)
  const roots = await readRoots(project, options)
  return whileParsing(project, options, async (parsing) => {
    const { parse } = parsing
    const { own: next } = joinGraph(await readOwn(project, parsing), roots)
    const reading = { ...options, today, parsing, roots }
    const siteVersions = await versionsBeside(project, next, reading)
    const checked = siteVersions.map(async ({ read, ...siteVersion }) => {
      const diagrams = read === next ? options.diagrams : undefined
      const line = siteVersion.name === NEXT ? undefined : siteVersion.name
      const branches = read === next ? await knownBranches(project, read) : undefined
      const judging = { today, line, parse, diagrams, siteVersions, branches }
      const outcome = await outcomeOf(read, judging)
      const { source, config } = read
      return {
        ...siteVersion,
        source,
        config,
        outcome,
        pages: pagesBeside(outcome.graph, outcome.issues, outcome.today),
      }
    })
    return Promise.all(checked)
  })
}

function versionsBeside(
  project: Project,
  next: ReadSource,
  { parsing, ...reading }: Omit<VersionReading, 'parse'> & { readonly parsing: Parsing },
) {
  return readVersions(project, next, { ...reading, parse: parsing.parseAgain })
}

async function readOwn({ source, config }: Project, { parse }: Parsing) {
  return readDocuments(await listDocuments(source, config), parse)
}

async function earlier({ root, config }: Project, { base, before = [] }: ProjectCheck) {
  return base === undefined ? before : await changedSince(root, config.content, base)
}

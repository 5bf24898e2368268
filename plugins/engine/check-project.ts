import { type Day, requireDay } from '../basics/calendar.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import type { PageName } from '../links/addresses/routes.ts'
import { NEXT } from '../links/addresses/site-version.ts'
import { type DocumentCache, diskCache, NO_CACHE } from '../outside/parsing/document-cache.ts'
import { openParser } from '../outside/parsing/open-parser.ts'
import type { Parse } from '../outside/parsing/shared-parsing.ts'
import { changedSince } from '../outside/sources/base-revision.ts'
import type { Source, SourceFile } from '../outside/sources/source.ts'
import { type CheckOptions, type Outcome, outcomeOf, type ReadSource, readSource } from './check.ts'
import { type Config, settingsOf } from './config.ts'
import { outcomeAt, withoutOlder } from './outcome-at.ts'
import { pagesBeside } from './pages-beside.ts'
import type { Project } from './project.ts'
import { requirePublishing } from './publishing.ts'
import { requireDocuments } from './required-documents.ts'
import { type ReadVersion, readVersions } from './versions.ts'

/** How a project is checked. */
export interface ProjectCheck
  extends Pick<CheckOptions, 'today' | 'diagrams' | 'processes' | 'mayBeEmpty'> {
  /** False parses every document again and keeps nothing. Default: true. */
  readonly cached?: boolean
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
  const { source, config } = project
  const { diagrams, newSince } = options
  const today = requireDay(options.today)
  return whileParsing(project, options, async (parsing) => {
    const { parse } = parsing
    const [read, before] = await Promise.all([
      readSource(source, config, parse),
      earlier(project, options),
    ])
    const reading = { ...options, today, parsing }
    const hasVersions = namesVersions(read)
    if (!hasVersions && before.length === 0 && newSince === undefined) parsing.end()
    const siteVersions = hasVersions ? await versionsBeside(project, read, reading) : []
    const outcome = await outcomeOf(read, { today, before, diagrams, parse, siteVersions })
    if (!options.mayBeEmpty) requireDocuments(outcome)
    if (newSince === undefined) return outcome
    const earlierCheck = { today, diagrams, parse: parsing.parseAgain, now: read }
    return withoutOlder(outcome, await outcomeAt(project, newSince, earlierCheck), newSince)
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
  const today = requireDay(options.today)
  return whileParsing(project, options, async (parsing) => {
    const { parse } = parsing
    const next = await readSource(project.source, project.config, parse)
    const siteVersions = await versionsBeside(project, next, { ...options, today, parsing })
    const checked = siteVersions.map(async ({ read, ...siteVersion }) => {
      const diagrams = read === next ? options.diagrams : undefined
      const line = siteVersion.name === NEXT ? undefined : siteVersion.name
      const outcome = await outcomeOf(read, { today, line, parse, diagrams, siteVersions })
      const { source, config } = read
      return {
        ...siteVersion,
        source,
        config,
        outcome,
        pages: pagesBeside(outcome.graph, outcome.issues),
      }
    })
    return Promise.all(checked)
  })
}

/** Tells whether a link leads into another version. Otherwise the versions are not read. */
function namesVersions({ documents, config }: ReadSource): boolean {
  if (config.versions === undefined) return false
  return documents.some(({ mentions }) => mentions.some((each) => 'version' in each))
}

function versionsBeside(
  project: Project,
  next: ReadSource,
  {
    today,
    cached = true,
    parsing,
  }: ProjectCheck & { readonly today: Day; readonly parsing: Parsing },
) {
  return readVersions(project, next, { today, parse: parsing.parseAgain, cached })
}

async function earlier({ root, config }: Project, { base }: ProjectCheck) {
  return base === undefined ? [] : await changedSince(root, config.content, base)
}

/** The ways to parse documents. Those without a cached result are parsed in child processes. */
interface Parsing {
  readonly parse: Parse
  /** Parses every document again, without the cache. */
  readonly parseAgain: Parse
  /** Ends the child processes early, when nothing more needs parsing. */
  end(): void
}

/** Runs work that parses documents, and ends the child processes after it. */
async function whileParsing<Result>(
  { root, config }: Project,
  { cached = true, processes }: ProjectCheck,
  work: (parsing: Parsing) => Promise<Result>,
): Promise<Result> {
  const settings = settingsOf(config)
  const parser = openParser({ settings, processes })
  if (!cached) parser.prepare()
  try {
    const cache = cached ? diskCache(root, settings) : NO_CACHE
    const parse: Parse = (files, onRead) =>
      files.some(isOnDisk)
        ? parseUnknown(files, cache, (unknown) => parser.parse(unknown, onRead))
        : parser.parse(files, onRead)
    return await work({ parse, parseAgain: parser.parse, end: parser.close })
  } finally {
    parser.close()
  }
}

/**
 * Tells whether a file is on disk. Files from git are not cached, since the next run reads the
 * disk.
 */
function isOnDisk(file: SourceFile): boolean {
  return 'onDisk' in file
}

async function parseUnknown(
  files: readonly SourceFile[],
  cache: DocumentCache,
  parse: Parse,
): Promise<readonly ParsedDocument[]> {
  const known = files.map((file) => cache.get(file))
  const unread = files.filter((_, at) => known[at] === undefined)
  const read = (await parse(unread)).values()
  const documents = known.map((document) => document ?? read.next().value)
  const complete = documents.filter((document) => document !== undefined)
  // A file that another text stands in for keeps its place in the cache for the next run.
  if (files.every(isOnDisk)) cache.save(files, complete)
  return complete
}

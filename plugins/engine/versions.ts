import type { Day } from '../basics/calendar.ts'
import { policyInForce } from '../basics/policy-in-force.ts'
import type { LineState } from '../clocks/releases/line-states.ts'
import { currentLine, publishedLines } from '../clocks/releases/published-lines.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { versionPrefix } from '../links/addresses/routes.ts'
import { LATEST, NEXT, type SiteVersion, versionName } from '../links/addresses/site-version.ts'
import { type Parse, sharedParsing } from '../outside/parsing/shared-parsing.ts'
import { shippedPolicy } from '../shipped/policies.ts'
import { settingsOf } from './config.ts'
import { joinGraph, type ReadRoot } from './joined-graph.ts'
import type { Project } from './project.ts'
import { entriesOf, type ListedDocuments, listDocuments, type ReadSource } from './read-source.ts'
import { type VersionSource, versionSources } from './version-sources.ts'

/** One version of the site with its documents read. */
export interface ReadVersion extends SiteVersion {
  readonly read: ReadSource
  /** The state of its line; undefined for the work tree. */
  readonly state: LineState | undefined
  readonly branch: string
  /** The commit it is read from; undefined for the work tree. */
  readonly commit: string | undefined
}

export interface VersionReading {
  readonly today: Day
  /** Parses documents. It does not need to cache them for the next run. */
  readonly parse: Parse
  readonly cached?: boolean
  /** The documents of other roots. Each version has them in its graph. */
  readonly roots: readonly ReadRoot[]
  /** The names of the versions that are needed, as links write them. Default: all. */
  readonly named?: ReadonlySet<string> | undefined
}

/**
 * Reads the versions of the site: the work tree, then the lines, newest first. Without versions in
 * the configuration, or when none is found, the work tree is the only one. A repository may have
 * any number of branches, so a line that is not needed costs its name only.
 */
export async function readVersions(
  project: Project,
  next: ReadSource,
  { today, parse, cached = true, roots, named }: VersionReading,
): Promise<readonly ReadVersion[]> {
  const { root, config } = project
  const history = releaseHistory(next.graph, today)
  const policy = policyInForce(history.policies, today)
  const pattern = config.versions?.branches === true ? policy?.branch : config.versions?.branches
  const { sources, passedOver } = await versionSources(
    project,
    config.versions ?? {},
    pattern ?? shippedPolicy().branch,
  )
  const bySource = new Map(sources.map((each) => [each.line, each]))
  const lines = publishedLines([...bySource.keys()], history)
  const current = currentLine(lines, config.versions?.current)
  const needed = sources.filter(({ line }) => isNeeded(line, current, named))
  const shared = sharedParsing({ root, settings: settingsOf(config), parse, cached })
  if (needed.length > 0) shared.seed(next.files, next.documents)
  const read = await readTogether(needed, { parse: shared.parse, roots })
  if (needed.length > 0) shared.save()
  return [
    {
      ...versionOf(next, { name: NEXT, isCurrent: current === undefined, branch: config.branch }),
      passedOver,
      lines: lines.map(({ line }) => line),
    },
    ...lines.flatMap(({ line, state }) => {
      const [own, from] = [read.get(line), bySource.get(line)]
      const place = { ...from, name: line, state, isCurrent: line === current }
      return own && from ? [versionOf(own, { ...place, branch: from.branch })] : []
    }),
  ]
}

function isNeeded(line: string, current: string | undefined, named?: ReadonlySet<string>): boolean {
  if (!named) return true
  return named.has(line) || (line === current && named.has(LATEST))
}

/**
 * Reads all lines together, so that the child processes start only once. Returns the results by
 * line.
 */
async function readTogether(
  sources: readonly VersionSource[],
  { parse, roots }: Pick<VersionReading, 'parse' | 'roots'>,
): Promise<ReadonlyMap<string, ReadSource>> {
  const listed: (readonly [string, ListedDocuments])[] = []
  for (const { line, open, config } of sources) {
    listed.push([line, await listDocuments(await open(), config)])
  }
  const documents = [...(await parse(listed.flatMap(([, { files }]) => files)))]
  return new Map(
    listed.map(([line, each]) => [
      line,
      joinGraph(entriesOf(each, documents.splice(0, each.files.length)), roots).own,
    ]),
  )
}

interface VersionPlace extends Pick<ReadVersion, 'name' | 'branch'> {
  readonly isCurrent: boolean
  readonly state?: LineState
  readonly commit?: VersionSource['commit']
}

function versionOf(read: ReadSource, place: VersionPlace): ReadVersion {
  const { name, isCurrent, branch, state, commit } = place
  const { graph } = read
  return { name, prefix: versionPrefix(name, isCurrent), graph, read, state, branch, commit }
}

/** Returns the names of the versions that links lead into. Others are not read. */
export function namedVersions({ documents, config }: ReadSource): ReadonlySet<string> {
  const named = new Set<string>()
  if (config.versions === undefined) return named
  for (const { mentions } of documents) {
    for (const mention of mentions) {
      if (mention.type === 'id' && mention.version) named.add(versionName(mention.version))
    }
  }
  return named
}

import type { Day } from '../basics/calendar.ts'
import type { LineState } from '../clocks/releases/line-states.ts'
import { policyInForce } from '../clocks/releases/policy-in-force.ts'
import { currentLine, publishedLines } from '../clocks/releases/published-lines.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { BRANCH } from '../clocks/releases/version-names.ts'
import { versionPrefix } from '../links/addresses/routes.ts'
import { NEXT, type SiteVersion } from '../links/addresses/site-version.ts'
import { type Parse, sharedParsing } from '../outside/parsing/shared-parsing.ts'
import { settingsOf } from './config.ts'
import { joinGraph, type ReadRoot } from './joined-graph.ts'
import type { Project } from './project.ts'
import { entriesOf, listDocuments, type ReadSource } from './read-source.ts'
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
}

/**
 * Reads every version of the site: the work tree, then the lines, newest first. Without versions in
 * the configuration, or when none is found, the work tree is the only one.
 */
export async function readVersions(
  project: Project,
  next: ReadSource,
  { today, parse, cached = true, roots }: VersionReading,
): Promise<readonly ReadVersion[]> {
  const { root, config } = project
  const history = releaseHistory(next.graph, today)
  const policy = policyInForce(history.policies, today)
  const pattern = config.versions?.branches === true ? policy?.branch : config.versions?.branches
  const { sources, passedOver } = await versionSources(
    project,
    config.versions ?? {},
    pattern ?? BRANCH,
  )
  const shared = sharedParsing({ root, settings: settingsOf(config), parse, cached })
  if (sources.length > 0) shared.seed(next.files, next.documents)
  const read = await readTogether(sources, { parse: shared.parse, roots })
  if (sources.length > 0) shared.save()
  const lines = publishedLines([...read.keys()], history)
  const current = currentLine(lines, config.versions?.current)
  const bySource = new Map(sources.map((each) => [each.line, each]))
  return [
    {
      ...versionOf(next, { name: NEXT, isCurrent: current === undefined, branch: config.branch }),
      passedOver,
    },
    ...lines.flatMap(({ line, state }) => {
      const [own, from] = [read.get(line), bySource.get(line)]
      const place = { ...from, name: line, state, isCurrent: line === current }
      return own && from ? [versionOf(own, { ...place, branch: from.branch })] : []
    }),
  ]
}

/**
 * Reads all lines together, so that the child processes start only once. Returns the results by
 * line.
 */
async function readTogether(
  sources: readonly VersionSource[],
  { parse, roots }: Pick<VersionReading, 'parse' | 'roots'>,
): Promise<ReadonlyMap<string, ReadSource>> {
  const listed = await Promise.all(
    sources.map(async ({ line, source, config }) => {
      return [line, await listDocuments(source, config)] as const
    }),
  )
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

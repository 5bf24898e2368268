import type { Day } from '../basics/calendar.ts'
import type { LineState } from '../clocks/releases/line-states.ts'
import { policyInForce } from '../clocks/releases/policy-in-force.ts'
import { currentLine, publishedLines } from '../clocks/releases/published-lines.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { BRANCH } from '../clocks/releases/version-names.ts'
import { versionPrefix } from '../links/addresses/routes.ts'
import { NEXT, type SiteVersion } from '../links/addresses/site-version.ts'
import { type Parse, sharedParsing } from '../outside/parsing/shared-parsing.ts'
import { joinDocuments, listDocuments, type ReadSource } from './check.ts'
import { settingsOf } from './config.ts'
import type { Project } from './project.ts'
import { type VersionSource, versionSources } from './version-sources.ts'

/** One version of the site with its documents read. */
export interface ReadVersion extends SiteVersion {
  readonly read: ReadSource
  /** Undefined for the work tree. */
  readonly state: LineState | undefined
  readonly branch: string
  /** The commit it is read from; undefined for what is read from the work tree. */
  readonly commit: string | undefined
}

export interface VersionReading {
  readonly today: Day
  /** Need keep nothing for the next run. */
  readonly parse: Parse
  readonly cached: boolean
}

/**
 * Every version of the site: the work tree, then the newest line and the others after it. Without
 * versions in the configuration, or where none is found, the work tree alone is the site.
 */
export async function readVersions(
  project: Project,
  next: ReadSource,
  { today, parse, cached }: VersionReading,
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
  const read = await readTogether(sources, shared.parse)
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

/** By line. One parsing of all there is takes the start of one set of child processes. */
async function readTogether(
  sources: readonly VersionSource[],
  parse: Parse,
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
      joinDocuments(each, documents.splice(0, each.files.length)),
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

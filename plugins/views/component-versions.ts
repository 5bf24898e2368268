import type { Day } from '../basics/calendar.ts'
import { compareText } from '../basics/finding.ts'
import { compareVersions, parseVersion, printVersion, type Version } from '../basics/version.ts'
import { type LineState, lineClocks } from '../clocks/line-states.ts'
import { policyInForce } from '../clocks/policy-in-force.ts'
import type { Graph } from '../graph/graph.ts'
import type { ReleaseData } from '../kinds/release.ts'
import { releaseHistory } from './release-history.ts'

export type Alignment = 'aligned' | 'independent' | 'identical'

/** Components against lines: the newest version that each has in each. */
export interface VersionMatrix {
  /** Newest first. */
  readonly lines: readonly { readonly line: string; readonly state: LineState }[]
  readonly rows: readonly {
    readonly component: string
    /** Undefined where the policy in force does not name it. */
    readonly alignment: Alignment | undefined
    /** Beside the lines; undefined where the line does not have it. */
    readonly versions: readonly (string | undefined)[]
  }[]
}

export function versionMatrix(graph: Graph, today: Day): VersionMatrix {
  const history = releaseHistory(graph, today)
  const policy = policyInForce(history.policies, today)
  const lines = lineClocks(history).map(({ line, state }) => ({ line, state }))
  const releases = new Map(
    history.releases.map((release) => [release.line, release as ReleaseData]),
  )
  const groups = (['identical', 'aligned', 'independent'] as const).map(
    (alignment) => [alignment, new Set(policy?.[alignment] ?? [])] as const,
  )
  const components = new Set(groups.flatMap(([, names]) => [...names]))
  for (const release of releases.values()) {
    for (const name of Object.keys(release.components ?? {})) components.add(name)
  }
  const rows = [...components].sort(compareText).map((component) => ({
    component,
    alignment: groups.find(([, names]) => names.has(component))?.[0],
    versions: lines.map(({ line }) => newestIn(releases.get(line), component, today)),
  }))
  return { lines, rows }
}

/** The newest version of a component in a line on a day, patches among them. */
export function newestIn(
  release: ReleaseData | undefined,
  component: string,
  today: Day,
): string | undefined {
  const patches = release?.patches?.filter(
    (each) => each.component === component && each.on <= today,
  )
  const written = [
    release?.components?.[component],
    ...(patches ?? []).map(({ version }) => version),
  ]
  const versions = written.flatMap((text): Version[] => {
    const version = text === undefined ? undefined : parseVersion(text)
    return version ? [version] : []
  })
  const newest = versions.sort(compareVersions).at(-1)
  return newest && printVersion(newest)
}

import type { Day } from '../../basics/calendar.ts'
import { compareText } from '../../basics/finding.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { printVersion } from '../../basics/version.ts'
import { type LineState, lineClocks } from '../../clocks/releases/line-states.ts'
import { releaseHistory } from '../../clocks/releases/release-documents.ts'
import { type ReleaseHistory, versionsIn } from '../../clocks/releases/release-history.ts'
import { sequenceWithComponents } from '../../clocks/releases/sequences.ts'
import type { Graph } from '../../graph/graph.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'

/** The promises that a policy can make about a component's versions, the strictest first. */
export const ALIGNMENTS = ['identical', 'aligned', 'independent'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/**
 * A table of components by release lines, with the newest version of each component in each line.
 */
export interface VersionMatrix {
  /** The lines, newest first. */
  readonly lines: readonly { readonly line: string; readonly state: LineState }[]
  readonly rows: readonly {
    readonly component: string
    /**
     * The promise for the component's versions. Undefined when the policy in force does not name
     * it.
     */
    readonly alignment: Alignment | undefined
    /** The versions in the order of `lines`. Undefined for a line without the component. */
    readonly versions: readonly (string | undefined)[]
  }[]
}

/** Collects the lines and policies that name components, for the clocks of a day. */
export function componentHistory(graph: Graph, today: Day): ReleaseHistory {
  return releaseHistory(graph, today, sequenceWithComponents(graph))
}

export function versionMatrix(graph: Graph, today: Day): VersionMatrix {
  const history = componentHistory(graph, today)
  const policy = policyInForce(history.policies, today)
  const lines = lineClocks(history).map(({ line, state }) => ({ line, state }))
  const releases = new Map(history.releases.map((release) => [release.line, release]))
  const components = new Set(ALIGNMENTS.flatMap((alignment) => policy?.[alignment] ?? []))
  for (const release of releases.values()) {
    for (const name of Object.keys(release.components ?? {})) components.add(name)
  }
  const rows = [...components].sort(compareText).map((component) => ({
    component,
    alignment: alignmentOf(component, policy),
    versions: lines.map(({ line }) => newestIn(releases.get(line), component, today)),
  }))
  return { lines, rows }
}

export function alignmentOf(
  component: string,
  policy: PolicyData | undefined,
): Alignment | undefined {
  return ALIGNMENTS.find((alignment) => policy?.[alignment]?.includes(component))
}

/** Returns the newest version of a component in a line on a day, patches included. */
export function newestIn(
  release: ReleaseData | undefined,
  component: string,
  today: Day,
): string | undefined {
  const newest = release && versionsIn(release, component, today).at(-1)
  return newest && printVersion(newest)
}

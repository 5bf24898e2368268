import type { Day } from '../../basics/calendar.ts'
import {
  compareLines,
  compareVersions,
  type Line,
  parseLine,
  parseVersion,
  type Version,
} from '../../basics/version.ts'
import type { PolicyTerms } from './policy-in-force.ts'

/** What the clocks ask of a release line's document. */
export interface ReleaseFacts {
  /** `1.3` */
  readonly line: string
  /** The day its first version was released, or is planned for. */
  readonly on?: Day | undefined
  readonly status: 'planned' | 'beta' | 'released'
  /** The version of each component at its first release; of a line in beta, its latest beta. */
  readonly components?: Readonly<Record<string, string>> | undefined
  readonly patches?: readonly PatchFacts[] | undefined
}

export interface PatchFacts {
  readonly component: string
  readonly version: string
  readonly on: Day
  readonly security?: boolean | undefined
}

export interface ReleaseHistory {
  readonly releases: readonly ReleaseFacts[]
  readonly policies: readonly PolicyTerms[]
  readonly today: Day
}

/** A line's document with its line read. */
export interface ReadRelease {
  readonly line: Line
  readonly facts: ReleaseFacts
}

/** Newest line first; what is no line is left out. */
export function newestFirst(releases: readonly ReleaseFacts[]): ReadRelease[] {
  return releases
    .flatMap((facts) => {
      const line = parseLine(facts.line)
      return line ? [{ line, facts }] : []
    })
    .sort((a, b) => compareLines(b.line, a.line))
}

/**
 * Whether a line is out on a day. Days to come believe the plan; days past believe only what was
 * released, so a planned day that went by ships nothing. Released on no known day: always out.
 */
export function isOut({ on, status }: ReleaseFacts, day: Day, today: Day): boolean {
  if (on === undefined) return status === 'released'
  return on <= day && (status === 'released' || on > today)
}

/** The versions of a component in a line that are known by a day, oldest first. */
export function versionsIn(release: ReleaseFacts, component: string, day: Day): Version[] {
  const first = Object.entries(release.components ?? {}).find(([name]) => name === component)?.[1]
  const known = release.status !== 'released' || isOut(release, day, day)
  const patches = (release.patches ?? []).filter(
    (patch) => patch.component === component && patch.on <= day,
  )
  return [...(first && known ? [first] : []), ...patches.map((patch) => patch.version)]
    .flatMap((text) => parseVersion(text) ?? [])
    .sort(compareVersions)
}

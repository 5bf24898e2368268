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

/** The fields of a release document that the clocks read. */
export interface ReleaseFacts {
  /** The release line: `1.3`. */
  readonly line: string
  /** The day on which its first version was released or is planned. */
  readonly on?: Day | undefined
  readonly status: 'planned' | 'beta' | 'released'
  /** The version of each component at the first release. For a line in beta, the latest beta. */
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

/** A release document whose line has been parsed. */
export interface ReadRelease {
  readonly line: Line
  readonly facts: ReleaseFacts
}

/** Sorts releases with the newest line first. It leaves out those whose line is not valid. */
export function newestFirst(releases: readonly ReleaseFacts[]): ReadRelease[] {
  return releases
    .flatMap((facts) => {
      const line = parseLine(facts.line)
      return line ? [{ line, facts }] : []
    })
    .sort((a, b) => compareLines(b.line, a.line))
}

/**
 * Says whether a line is released on a day. A plan counts for days after today only: a planned day
 * that has passed releases nothing. A released line without a day is always released.
 */
export function isOut({ on, status }: ReleaseFacts, day: Day, today: Day): boolean {
  if (on === undefined) return status === 'released'
  return on <= day && (status === 'released' || on > today)
}

/** Returns the versions of a component in a line that are known on a day, oldest first. */
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

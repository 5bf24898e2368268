import type { Day } from '../../basics/calendar.ts'
import {
  compareLines,
  compareVersions,
  type Line,
  parseLine,
  parseVersion,
  type Version,
} from '../../basics/version.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'

export interface ReleaseHistory {
  readonly releases: readonly ReleaseData[]
  readonly policies: readonly PolicyData[]
  readonly today: Day
}

/** A release document whose line has been parsed. */
export interface ReadRelease {
  readonly line: Line
  readonly data: ReleaseData
}

/** Sorts releases with the newest line first. It leaves out those whose line is not valid. */
export function newestFirst(releases: readonly ReleaseData[]): ReadRelease[] {
  return releases
    .flatMap((data) => {
      const line = parseLine(data.line)
      return line ? [{ line, data }] : []
    })
    .sort((a, b) => compareLines(b.line, a.line))
}

/**
 * Says whether a line is released on a day. A plan counts for days after today only: a planned day
 * that has passed releases nothing. A released line without a day is always released.
 */
export function isOut({ on, status }: ReleaseData, day: Day, today: Day): boolean {
  if (on === undefined) return status === 'released'
  return on <= day && (status === 'released' || on > today)
}

/** Returns the versions of a component in a line that are known on a day, oldest first. */
export function versionsIn(release: ReleaseData, component: string, day: Day): Version[] {
  const first = Object.entries(release.components ?? {}).find(([name]) => name === component)?.[1]
  const known = release.status !== 'released' || isOut(release, day, day)
  const patches = (release.patches ?? []).filter(
    (patch) => patch.component === component && patch.on <= day,
  )
  return [...(first && known ? [first] : []), ...patches.map((patch) => patch.version)]
    .flatMap((text) => parseVersion(text) ?? [])
    .sort(compareVersions)
}

import type { Day } from '../../basics/calendar.ts'
import { compareLines, compareVersions, parseLine, printVersion } from '../../basics/version.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import { versionsIn } from './release-history.ts'

/** A component whose version does not fit its release line. */
export interface Misalignment {
  readonly component: string
  readonly promise: 'aligned' | 'identical'
  readonly version: string
  /** The expected version: `1.3.x` for aligned components, `1.3.2` for identical ones. */
  readonly expected: string
}

/**
 * Finds components whose version does not fit their line. Aligned components share the line's
 * Major.Minor with any patch. Identical components start at the line's `.0` and are patched
 * together.
 */
export function misalignments(
  release: ReleaseData,
  policy: Pick<PolicyData, 'aligned' | 'identical'>,
  day: Day,
): Misalignment[] {
  return [...unaligned(release, policy, day), ...unidentical(release, policy, day)]
}

function unaligned(
  release: ReleaseData,
  { aligned = [], identical = [] }: Pick<PolicyData, 'aligned' | 'identical'>,
  day: Day,
): Misalignment[] {
  const line = parseLine(release.line)
  if (!line) return []
  return aligned
    .filter((component) => !identical.includes(component))
    .flatMap((component) =>
      versionsIn(release, component, day)
        .filter((version) => compareLines(version, line) !== 0)
        .map((version) => ({
          component,
          promise: 'aligned' as const,
          version: printVersion(version),
          expected: `${release.line}.x`,
        })),
    )
}

function unidentical(
  release: ReleaseData,
  { identical = [] }: Pick<PolicyData, 'identical'>,
  day: Day,
): Misalignment[] {
  const line = parseLine(release.line)
  if (!line) return []
  const latest = identical.flatMap((component) => {
    const version = versionsIn(release, component, day).findLast(({ beta }) => beta === undefined)
    return version ? [{ component, version }] : []
  })
  const start = { ...line, patch: 0 }
  const inLine = latest.filter(({ version }) => compareLines(version, line) === 0)
  const highest = inLine.map(({ version }) => version).toSorted(compareVersions)
  const expected = highest.at(-1) ?? start
  return latest
    .filter(({ version }) => compareVersions(version, expected) !== 0)
    .map(({ component, version }) => ({
      component,
      promise: 'identical' as const,
      version: printVersion(version),
      expected: printVersion(expected),
    }))
}

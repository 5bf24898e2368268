import { addDays, type Day } from '../../basics/calendar.ts'
import { compareVersions, parseVersion, type Version } from '../../basics/version.ts'
import type { Patch, ReleaseData } from '../../kinds/release.ts'

/** The last beta of a patch that was never released. */
export interface LeftBeta {
  readonly patch: Patch
  /** The place in the patches of the line. */
  readonly at: number
  /** The last day on which the release was in time. */
  readonly due: Day
}

const DAYS_A_WEEK = 7

/**
 * Finds betas of patches that are older than a number of weeks and have no release. Betas of a
 * line's first release are tags of merges, and are not judged.
 */
export function leftBetas(release: ReleaseData, weeks: number, today: Day): readonly LeftBeta[] {
  const patches = [...(release.patches ?? []).entries()].flatMap(([at, patch]) => {
    const version = parseVersion(patch.version)
    return version && patch.on <= today ? [{ at, patch, version }] : []
  })
  return patches.flatMap(({ at, patch, version }) => {
    const due = addDays(patch.on, weeks * DAYS_A_WEEK)
    const isFollowed = patches.some(
      (other) =>
        other.patch.component === patch.component &&
        isSamePatch(other.version, version) &&
        compareVersions(other.version, version) > 0,
    )
    const isJudged = version.beta !== undefined && version.patch > 0
    return isJudged && !isFollowed && due < today ? [{ at, patch, due }] : []
  })
}

function isSamePatch(a: Version, b: Version): boolean {
  return a.major === b.major && a.minor === b.minor && a.patch === b.patch
}

import type { Day } from '../../basics/calendar.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import {
  compareLines,
  type Line,
  parseLine,
  printLine,
  type Version,
} from '../../basics/version.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import {
  isOut,
  newestFirst,
  type ReadRelease,
  type ReleaseHistory,
  versionsIn,
} from './release-history.ts'
import { versionName } from './version-names.ts'

/** The next version of a component or of the project, with the names that the policy gives. */
export interface NextVersions {
  /** The release line: `1.3`. */
  readonly line: string
  /** The release: `v1.3.0`. */
  readonly release: string
  /** The tag of the next merge to the main branch: `v1.3.0b0`. */
  readonly merge: string
}

/** The next patch of one line, `v1.2.1`, and the beta that may come before it. */
export interface NextPatch {
  readonly version: Version
  readonly release: string
  readonly beta: string
}

/**
 * Returns the next minor line, or the first line of the major version that the policy has moved to.
 */
export function nextLine(line: Line, policy: Pick<PolicyData, 'major'> | undefined): Line {
  if (policy && policy.major > line.major) return { major: policy.major, minor: 0 }
  return { major: line.major, minor: line.minor + 1 }
}

/**
 * Returns the next release of an aligned component, with its betas counted, or of the project when
 * no component is given. Before the first release, it is the oldest line that is planned. Returns
 * undefined when none is planned either, when no policy is in force, and for a component with its
 * own versions.
 */
export function nextVersions(history: ReleaseHistory, component = ''): NextVersions | undefined {
  const { releases, policies, today } = history
  const policy = policyInForce(policies, today)
  const lines = newestFirst(releases)
  const newest = lines.find(({ data }) => isOut(data, today, today))
  const line = newest ? nextLine(newest.line, policy) : lines.at(-1)?.line
  if (!policy || !line || policy.independent?.includes(component)) return undefined
  const document = lines.find((release) => compareLines(release.line, line) === 0)
  const version = { ...line, patch: 0 }
  const known = document ? versionsIn(document.data, component, today) : []
  return {
    line: printLine(line),
    release: versionName(version, policy),
    merge: versionName({ ...version, beta: nextBeta(known, 0) }, policy),
  }
}

/** Returns the oldest line that is planned after the newest release, with or without a policy. */
export function nextPlanned({ releases, today }: ReleaseHistory): ReadRelease | undefined {
  const lines = newestFirst(releases)
  const newest = lines.findIndex(({ data }) => isOut(data, today, today))
  return lines.slice(0, newest < 0 ? lines.length : newest).at(-1)
}

/**
 * Returns the next patch of a component in a released line. An aligned component that the line's
 * document does not name counts as being at `.0`. For an independent one, the result is then
 * undefined.
 */
export function nextPatch(
  release: ReleaseData,
  component: string,
  { policy, day }: { readonly policy: PolicyData; readonly day: Day },
): NextPatch | undefined {
  const known = versionsIn(release, component, day)
  const line = parseLine(release.line)
  const first = line && !policy.independent?.includes(component) ? { ...line, patch: 0 } : undefined
  const last = known.findLast(({ beta }) => beta === undefined) ?? first
  if (!last) return undefined
  const version = { major: last.major, minor: last.minor, patch: last.patch + 1 }
  return {
    version,
    release: versionName(version, policy),
    beta: versionName({ ...version, beta: nextBeta(known, version.patch) }, policy),
  }
}

function nextBeta(known: readonly Version[], patch: number): number {
  const betas = known.filter((version) => version.patch === patch).map(({ beta }) => beta ?? -1)
  return Math.max(-1, ...betas) + 1
}

import type { Day } from '../../basics/calendar.ts'
import { printLine } from '../../basics/version.ts'
import { versionsIn } from '../../clocks/releases/release-history.ts'
import type { Entry } from '../../entries/entry.ts'
import type { ComponentData } from '../../kinds/component.ts'
import type { PolicyData } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import { shippedPolicy } from '../../shipped/policies.ts'

/** A component of the project. */
export type Component = Entry<ComponentData>

/** The promise of a policy about the version of docs that links to a component lead to. */
export type Promised = 'line' | 'own-minor' | 'latest'

/** The documents that decide versions, as they are on a day. */
export interface Deciders {
  policyOn(day: Day): PolicyData | undefined
  /** Returns the newest line that is released on a day. */
  currentOn(day: Day): string | undefined
  readonly releases: readonly { readonly data: ReleaseData }[]
  /** The release line that a release document is about, by the document's key. */
  readonly lineOf: ReadonlyMap<string, string>
  /** Versions by component that replace the present ones, to try a bump. */
  readonly assumed?: ReadonlyMap<string, string> | undefined
}

/** The day and the release line that a version is decided for. A page may have no line. */
export interface Moment {
  readonly day: Day
  readonly line: string | undefined
}

/**
 * Decides the version of a component's docs, by the policy in force on the day of the page. For an
 * aligned component, the page's own line comes first, then the component's pin, then the current
 * line. When the policy decides nothing, the pin does.
 */
export function versionIn(
  { day, line }: Moment,
  component: Component,
  { policyOn, currentOn, releases, assumed }: Deciders,
): string | undefined {
  const pin = component.data.docs?.pin
  const bumped = line === undefined ? assumed?.get(component.id) : undefined
  const promised = promiseOf(component, policyOn(day))
  if (promised === 'latest') return 'latest'
  if (promised === 'line') return bumped ?? line ?? pin ?? currentOn(day)
  const data = releases.find((each) => each.data.line === (line ?? currentOn(day)))?.data
  const own = promised && data && minorIn(data, component, day)
  return bumped ?? own ?? pin ?? (promised ? 'latest' : versionOfOthers(policyOn(day)))
}

/** Returns the promise of a policy about a component, or undefined when it does not name it. */
export function promiseOf(
  component: Component,
  policy: PolicyData | undefined,
): Promised | undefined {
  const names = [component.id, ...component.aliases]
  const isAmong = (list: readonly string[] = []) => list.some((name) => names.includes(name))
  const { aligned, others } = policy?.docs ?? shippedPolicy().docs
  if (isAmong(policy?.aligned) || isAmong(policy?.identical)) {
    return aligned === 'latest' ? 'latest' : 'line'
  }
  if (!isAmong(policy?.independent)) return undefined
  return others === 'minor' ? 'own-minor' : 'latest'
}

/**
 * Returns the version of a component that the policy does not name: it is treated like the
 * independent ones.
 */
function versionOfOthers(policy: PolicyData | undefined): string | undefined {
  return policy?.docs?.others === 'latest' ? 'latest' : undefined
}

function minorIn(data: ReleaseData, component: Component, day: Day): string | undefined {
  const version = versionsIn(data, component.id, day).at(-1)
  return version && printLine(version)
}

import type { Day } from '../../basics/calendar.ts'
import { memoized } from '../../basics/memo.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { printLine } from '../../basics/version.ts'
import { isOut, newestFirst, versionsIn } from '../../clocks/releases/release-history.ts'
import type { Entry, Node } from '../../entries/entry.ts'
import { entriesWith } from '../../graph/entries-with.ts'
import type { Graph } from '../../graph/graph.ts'
import type { ComponentData } from '../../kinds/component.ts'
import { type PolicyData, policy as policyKind } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import { release as releaseKind } from '../../kinds/release.ts'

export type Component = Entry<ComponentData>

/** The promise of a policy about the version of docs that links to a component lead to. */
export type Promised = 'line' | 'own-minor' | 'latest'

/** The versions of docs that links to components mean. */
export interface Pins {
  /**
   * Returns `1.3` or a name such as `latest`. Returns undefined when neither a policy nor a pin
   * decides.
   */
  versionFor(component: Component, page: Node): string | undefined
  /**
   * Returns the version for a page without a release line of its own, or undefined when nothing
   * decides.
   */
  versionOf(component: Component): string | undefined
  /**
   * Returns a key for the facts that a page's versions depend on. Pages with the same key mean the
   * same versions.
   */
  contextOf(page: Node): string
  /**
   * Returns the promise of the policy in force, or undefined when it does not name the component.
   */
  promiseFor(component: Component): Promised | undefined
  /** The lines with release documents, newest first. */
  readonly lines: readonly string[]
  /** The newest line that is released today. */
  readonly currentLine: string | undefined
}

export interface PinInput {
  readonly today: Day
  /** Returns the day on which a page is judged. */
  dayFor(page: Node): Day
  /** The release line that the whole site documents, if one is given. */
  readonly line?: string | undefined
  /** Versions by component that replace the present ones, to try a bump. */
  readonly assumed?: ReadonlyMap<string, string> | undefined
}

interface Context {
  readonly day: Day
  /** The release line that a page documents, if it has one of its own. */
  readonly line: string | undefined
}

/**
 * Decides the versions of docs, by the policy in force on the day of the page. For an aligned
 * component, the page's own line comes first, then the component's pin, then the current line. When
 * the policy decides nothing, the pin does.
 */
export function pinsOf(graph: Graph, input: PinInput): Pins {
  const { today, dayFor, assumed } = input
  const policies = entriesWith(graph, policyKind).map(({ data }) => data)
  const released = entriesWith(graph, releaseKind)
  const releases = newestFirst(released.map(({ data }) => data))
  const lineOf = new Map(released.map(({ key, data }) => [key, data.line]))
  const policyOn = memoized((day: Day) => policyInForce(policies, day))
  const currentOn = memoized(
    (day: Day) => releases.find(({ data }) => isOut(data, day, today))?.data.line,
  )
  const common: Context = { day: today, line: input.line }
  const contextFor = (page: Node): Context => {
    const day = dayFor(page)
    const line = lineOf.get(page.key) ?? input.line
    return { day, line: line ?? (day === today ? undefined : currentOn(day)) }
  }
  const decide = (component: Component, { day, line }: Context): string | undefined => {
    const pin = component.data.docs?.pin
    const bumped = line === undefined ? assumed?.get(component.id) : undefined
    const promised = promiseOf(component, policyOn(day))
    if (promised === 'latest') return 'latest'
    if (promised === 'line') return bumped ?? line ?? pin ?? currentOn(day)
    const data = releases.find((each) => each.data.line === (line ?? currentOn(day)))?.data
    const own = promised && data && minorIn(data, component, day)
    return bumped ?? own ?? pin ?? (promised ? 'latest' : versionOfOthers(policyOn(day)))
  }
  return {
    versionFor: (component, page) => decide(component, contextFor(page)),
    versionOf: (component) => decide(component, common),
    contextOf: (page) => Object.values(contextFor(page)).join(' '),
    promiseFor: (component) => promiseOf(component, policyOn(today)),
    lines: releases.map(({ data }) => data.line),
    currentLine: currentOn(today),
  }
}

function promiseOf(component: Component, policy: PolicyData | undefined): Promised | undefined {
  const names = [component.id, ...component.aliases]
  const isAmong = (list: readonly string[] = []) => list.some((name) => names.includes(name))
  if (isAmong(policy?.aligned) || isAmong(policy?.identical)) {
    return policy?.docs?.aligned === 'latest' ? 'latest' : 'line'
  }
  if (!isAmong(policy?.independent)) return undefined
  return policy?.docs?.others === 'minor' ? 'own-minor' : 'latest'
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

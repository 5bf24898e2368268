import type { Day } from '../../basics/calendar.ts'
import { memoized } from '../../basics/memo.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import { isOut, newestFirst } from '../../clocks/releases/release-history.ts'
import { apartFromComponents } from '../../clocks/releases/sequences.ts'
import type { Node } from '../../entries/entry.ts'
import { entriesWith } from '../../graph/entries-with.ts'
import type { Graph } from '../../graph/graph.ts'
import { policy as policyKind } from '../../kinds/policy.ts'
import { release as releaseKind } from '../../kinds/release.ts'
import {
  type Component,
  type Deciders,
  type Moment,
  type Promised,
  promiseOf,
  versionIn,
} from './docs-version.ts'

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

/** Opens the versions of docs that links mean. `versionIn` below has the order of what decides. */
export function pinsOf(graph: Graph, input: PinInput): Pins {
  const { today, line } = input
  const deciders = decidersIn(graph, today)
  const { releases, policyOn, currentOn } = deciders
  const decide = (component: Component, moment: Moment) =>
    versionIn(moment, component, { ...deciders, assumed: input.assumed })
  return {
    versionFor: (component, page) => decide(component, momentOf(page, input, deciders)),
    versionOf: (component) => decide(component, { day: today, line }),
    contextOf: (page) => Object.values(momentOf(page, input, deciders)).join(' '),
    promiseFor: (component) => promiseOf(component, policyOn(today)),
    lines: releases.map(({ data }) => data.line),
    currentLine: currentOn(today),
  }
}

function decidersIn(graph: Graph, today: Day): Deciders {
  const isApart = apartFromComponents(graph)
  const policies = entriesWith(graph, policyKind).filter((each) => !isApart(each))
  const released = entriesWith(graph, releaseKind)
  const beside = released.filter((each) => !isApart(each))
  const terms = policies.map(({ data }) => data)
  const releases = newestFirst(beside.map(({ data }) => data))
  return {
    policyOn: memoized((day) => policyInForce(terms, day)),
    currentOn: memoized((day) => releases.find(({ data }) => isOut(data, day, today))?.data.line),
    releases,
    lineOf: new Map(released.map(({ key, data }) => [key, data.line])),
  }
}

/**
 * Returns the moment that a page is about. A page that is kept as history is about the line that
 * was current on its day.
 */
function momentOf(page: Node, { dayFor, today, line }: PinInput, known: Deciders): Moment {
  const day = dayFor(page)
  const own = known.lineOf.get(page.key) ?? line
  return { day, line: own ?? (day === today ? undefined : known.currentOn(day)) }
}

import type { Day } from '../../basics/calendar.ts'
import { remembering } from '../../basics/remembering.ts'
import { printLine } from '../../basics/version.ts'
import { policyInForce } from '../../clocks/releases/policy-in-force.ts'
import {
  isOut,
  newestFirst,
  type ReleaseFacts,
  versionsIn,
} from '../../clocks/releases/release-history.ts'
import type { Entry, Node } from '../../entries/entry.ts'
import type { Graph } from '../../graph/graph.ts'
import type { ComponentData } from '../../kinds/component.ts'
import { type PolicyData, policy as policyKind } from '../../kinds/policy.ts'
import { release as releaseKind } from '../../kinds/release.ts'

export type Component = Entry<ComponentData>

/** What the policy in force promises of the docs that links to a component lead to. */
export type Promised = 'line' | 'own-minor' | 'latest'

/** Which version of a component's docs a link means. */
export interface Pins {
  /** `1.3` or a name such as `latest`. Undefined where neither a policy nor a pin decides. */
  versionFor(component: Component, page: Node): string | undefined
  /** The same for a page that has no version of its own. */
  versionOf(component: Component): string | undefined
  /** What a page's versions depend on: pages of one context mean the same versions. */
  contextOf(page: Node): string
  /** Undefined where the policy in force does not name the component. */
  promiseFor(component: Component): Promised | undefined
  /** The lines that release documents speak of, newest first. */
  readonly lines: readonly string[]
  /** The newest line that is out today. */
  readonly currentLine: string | undefined
}

export interface PinInput {
  readonly today: Day
  /** The day a page is judged on. */
  dayFor(page: Node): Day
  /** The release line that the whole site documents, where that is given. */
  readonly line?: string | undefined
  /** Versions by component, in place of the present ones: what a bump would come to. */
  readonly assumed?: ReadonlyMap<string, string> | undefined
}

interface Context {
  readonly day: Day
  /** The release line that a page documents, where it has one of its own. */
  readonly line: string | undefined
}

/**
 * The page's own line decides, then the pin of an aligned component, then the line that is current;
 * what the policy leaves open, the pin decides. The policy is that of the day the page is judged on.
 */
export function pinsOf(graph: Graph, input: PinInput): Pins {
  const { today, dayFor, assumed } = input
  const policies = graph.entries(policyKind).map(({ data }) => data)
  const releases = newestFirst(graph.entries(releaseKind).map(({ data }) => data))
  const lineOf = new Map(graph.entries(releaseKind).map(({ key, data }) => [key, data.line]))
  const policyOn = remembering((day: Day) => policyInForce(policies, day))
  const currentOn = remembering(
    (day: Day) => releases.find(({ facts }) => isOut(facts, day, today))?.facts.line,
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
    const facts = releases.find((each) => each.facts.line === (line ?? currentOn(day)))?.facts
    const own = promised && facts && minorIn(facts, component, day)
    return bumped ?? own ?? pin ?? (promised ? 'latest' : othersIn(policyOn(day)))
  }
  return {
    versionFor: (component, page) => decide(component, contextFor(page)),
    versionOf: (component) => decide(component, common),
    contextOf: (page) => Object.values(contextFor(page)).join(' '),
    promiseFor: (component) => promiseOf(component, policyOn(today)),
    lines: releases.map(({ facts }) => facts.line),
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

/** A component that the policy does not name is one of the others too. */
function othersIn(policy: PolicyData | undefined): string | undefined {
  return policy?.docs?.others === 'latest' ? 'latest' : undefined
}

function minorIn(facts: ReleaseFacts, component: Component, day: Day): string | undefined {
  const version = versionsIn(facts, component.id, day).at(-1)
  return version && printLine(version)
}

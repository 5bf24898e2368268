import type { Finding } from '../../basics/finding.ts'
import { code } from '../../basics/wording.ts'
import type { Outcome } from '../../engine/check.ts'
import type { Config } from '../../engine/config.ts'
import { component as componentKind } from '../../kinds/component.ts'
import type { Links, ResolvedMention } from '../../links/links.ts'
import type { Component } from '../../links/pinned/docs-version.ts'
import { ambiguousInventoryName } from '../../rules/ambiguous-inventory-name.ts'
import { runRules } from '../../rules/base/run-rules.ts'
import { pinBehind } from '../../rules/pin-behind.ts'
import { pinDisagrees } from '../../rules/pin-disagrees.ts'
import { pinUnknown } from '../../rules/pin-unknown.ts'
import { unknownInventoryName } from '../../rules/unknown-inventory-name.ts'
import { mustBeVersion } from './wanted-pins.ts'

/** The effects of moving components' docs to another version. Nothing is written yet. */
export interface Bump {
  readonly moves: readonly Move[]
  /** The links that break, as findings about the new version. */
  readonly findings: readonly Finding[]
  /** The links after the move. */
  readonly links: Links
}

export interface Move {
  readonly component: Component
  readonly from: string | undefined
  readonly to: string
  /** The number of links whose version moves. `broken` is the number of them that break. */
  readonly affected: number
  readonly broken: number
}

export interface BumpTarget {
  readonly to: string
  /** The component to move. Without one, all that follow the release line are moved. */
  readonly component?: Component | undefined
}

/**
 * Plans a move. Throws an error when the version is not locked, or when there is nothing to move.
 */
export function planBump(outcome: Outcome, config: Config, target: BumpTarget): Bump {
  const { links } = outcome
  const components = movable(outcome, target)
  for (const component of components) mustBeLocked(component, target.to, links)
  const after = links.assuming(new Map(components.map(({ id }) => [id, target.to])))
  const known = new Set(findingsOf(outcome, config, links).map(findingKey))
  const findings = findingsOf(outcome, config, after).filter((each) => !known.has(findingKey(each)))
  const lost = lostIn(after, findings)
  const moves = components.map((component) => {
    const from = links.pins.versionOf(component)
    const uses = usesOf({ component: component.id, version: from }, links)
    const broken = uses.filter((place) => lost.has(place)).length
    return { component, from, to: target.to, affected: uses.length, broken }
  })
  return { moves, findings, links: after }
}

/** Returns the places of links to a version of a component's docs, plain addresses included. */
function usesOf(pin: { component: string; version: string | undefined }, links: Links) {
  const isMeant = (other: { component: string; version: string } | undefined) =>
    other?.component === pin.component && other.version === pin.version
  return [
    ...links.inventory.filter(({ resolution }) => isMeant(resolution)),
    ...links.broken.filter(({ resolution }) => isMeant(resolution.pin)),
    ...links.docs.filter(({ component, meant }) =>
      isMeant(meant === undefined ? undefined : { component: component.id, version: meant }),
    ),
  ].map(whereOf)
}

/** Returns the places of links whose name or page is missing in the new version. */
function lostIn({ docs }: Links, findings: readonly Finding[]): ReadonlySet<string> {
  const reported = new Set(findings.map(placeKey))
  const names = findings.filter(({ rule }) => rule === unknownInventoryName.id).map(placeKey)
  const pages = docs.filter(({ pinned }) => pinned === undefined).map(whereOf)
  return new Set([...names, ...pages.filter((place) => reported.has(place))])
}

function whereOf({ from, mention }: Pick<ResolvedMention, 'from' | 'mention'>): string {
  return placeKey({ file: from.document.path, place: mention.place })
}

function movable({ graph, links }: Outcome, { to, component }: BumpTarget): readonly Component[] {
  mustBeVersion(to)
  if (component) {
    if (links.pins.promiseFor(component) !== 'latest') return [component]
    throw new Error(`Links to ${code(component.id)} lead to \`latest\`: there is nothing to move.`)
  }
  const { lines } = links.pins
  if (lines.length > 0 && !lines.includes(to))
    throw new Error(`No release has the line ${code(to)}.`)
  const used = new Set([...links.wanted.keys(), ...links.locked.pins.map((pin) => pin.component)])
  const followers = graph
    .entries(componentKind)
    .filter((each) => used.has(each.id) && links.pins.promiseFor(each) === 'line')
  if (followers.length > 0) return followers
  throw new Error('No component that links lead to follows the release line; name one to move.')
}

function mustBeLocked({ id }: Component, to: string, { locked, wanted }: Links): void {
  if (!wanted.has(id) || locked.inventory(id, to)) return
  const command = `milepost pins update ${id} --to ${to}`
  throw new Error(`The inventory of ${code(id)} ${code(to)} is not locked; run ${code(command)}.`)
}

const RULES = [unknownInventoryName, ambiguousInventoryName, pinUnknown, pinBehind, pinDisagrees]

/** Returns the findings about docs links, by name or by address. */
function findingsOf(outcome: Outcome, config: Config, links: Links): readonly Finding[] {
  const { graph, issues, triage, today } = outcome
  const terms = { ...config, external: config.links.external, dayFor: () => today }
  return runRules(RULES, { ...terms, graph, issues, triage, today, before: new Map(), links })
}

function findingKey(finding: Finding): string {
  return `${finding.rule} ${placeKey(finding)}`
}

function placeKey({ file, place }: Pick<Finding, 'file' | 'place'>): string {
  return `${file} ${place?.line}:${place?.column}`
}

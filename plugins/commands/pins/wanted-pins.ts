import { code } from '../../basics/wording.ts'
import type { Outcome } from '../../engine/check.ts'
import type { LockEntry } from '../../engine/pins/lock.ts'
import { component as componentKind } from '../../kinds/component.ts'
import { DOCS_VERSION } from '../../kinds/fields/fields.ts'
import type { Component } from '../../links/pinned/docs-version.ts'
import type { WantedPin } from './fetch-pin.ts'

interface Wanted {
  readonly component?: Component | undefined
  readonly to?: string | undefined
}

/**
 * Returns the versions that links use now, of the requested components. Throws an error when a
 * component that was named has none.
 */
export function wantedPins(
  outcome: Outcome,
  locked: readonly LockEntry[],
  { component, to }: Wanted,
): readonly WantedPin[] {
  if (to !== undefined) mustBeVersion(to)
  const { graph, links } = outcome
  const used = new Set([...links.wanted.keys(), ...locked.map((entry) => entry.component)])
  const components = graph
    .entries(componentKind)
    .filter((each) => (component ? each.key === component.key : used.has(each.id)))
  const wanted = components.flatMap((each) => {
    const template = each.data.docs?.inventory
    if (template === undefined) return []
    const versions = new Set([...(links.wanted.get(each.id) ?? []), links.pins.versionOf(each)])
    if (component || links.pins.promiseFor(each) === 'line') versions.add(to)
    return [...versions].flatMap((version) =>
      version === undefined ? [] : [{ component: each.id, version, template }],
    )
  })
  if (component && wanted.length === 0) throw new Error(undecided(component))
  if (to !== undefined && !wanted.some(({ version }) => version === to)) throw new Error(FOLLOWERS)
  return wanted
}

/** Returns the components whose inventories can be locked, by id. */
export function inventoriedIn({ graph }: Outcome): ReadonlyMap<string, Component> {
  const all = graph.entries(componentKind).filter(({ data }) => data.docs?.inventory !== undefined)
  return new Map(all.map((each) => [each.id, each]))
}

/** Throws when a version cannot be part of addresses and file names. */
export function mustBeVersion(written: string): void {
  if (DOCS_VERSION.test(written)) return
  throw new Error(`Unexpected version ${code(written)}, expected ${code('1.4')}.`)
}

const FOLLOWERS =
  'No component that links lead to follows the release line; name the one that `--to` is for.'

function undecided({ id }: Component): string {
  const ways = `name it in the release policy, give its ${code('docs')} a ${code('pin')}`
  return `Nothing decides which version of ${code(id)} is meant; ${ways}, or use ${code('--to')}.`
}

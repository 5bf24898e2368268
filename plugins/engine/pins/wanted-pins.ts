import { component as componentKind } from '../../kinds/component.ts'
import type { Component } from '../../links/pins.ts'
import type { Outcome } from '../check.ts'
import type { WantedPin } from './fetch-pin.ts'
import type { LockEntry } from './lock.ts'

interface Wanted {
  readonly component?: Component | undefined
  readonly to?: string | undefined
}

/** The versions that links mean now, of the components that are asked for. */
export function wantedPins(
  { graph, links }: Outcome,
  locked: readonly LockEntry[],
  { component, to }: Wanted,
): readonly WantedPin[] {
  const used = new Set([...links.wanted.keys(), ...locked.map((entry) => entry.component)])
  const components = graph
    .entries(componentKind)
    .filter((each) => (component ? each.key === component.key : used.has(each.id)))
  return components.flatMap((each) => {
    const template = each.data.docs?.inventory
    if (template === undefined) return []
    const meant = links.wanted.get(each.id) ?? new Set<string>()
    const versions = new Set([...meant, links.pins.versionOf(each)])
    if (to !== undefined && (component || links.pins.promiseFor(each) === 'line')) versions.add(to)
    return [...versions].flatMap((version) =>
      version === undefined ? [] : [{ component: each.id, version, template }],
    )
  })
}

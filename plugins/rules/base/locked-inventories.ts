import { compareLines, lineIn } from '../../basics/version.ts'
import { code } from '../../basics/wording.ts'
import type { Graph } from '../../graph/graph.ts'
import { component } from '../../kinds/component.ts'
import type { Links } from '../../links/links.ts'
import { versionedAddress } from '../../links/pinned/docs-address.ts'
import type { RuleFault } from './rule.ts'

/**
 * Finds inventories whose header names another version than their pin. A header without a version,
 * or with one that is no number, is accepted.
 */
export function* wrongHeaders(graph: Graph, { locked }: Links): Iterable<RuleFault> {
  for (const { component: id, version, header } of locked.pins) {
    const [named, pinned] = [lineIn(header.version), lineIn(version)]
    const node = graph.node(`component:${id}`)
    if (!node || !named || !pinned || compareLines(named, pinned) === 0) continue
    const itself = code(`${header.project} ${header.version}`.trim())
    yield {
      node,
      path: ['docs', 'inventory'],
      message: `The inventory of ${code(id)} ${code(version)} says that it is ${itself}.`,
      help: 'Correct the address, or ask its authors to publish each version under its own.',
    }
  }
}

/**
 * Finds pins in the lock file that came from another address than their component names now. Either
 * the component has moved, or somebody edited the lock file.
 */
export function* movedOrigins(graph: Graph, { locked }: Links): Iterable<RuleFault> {
  const first = new Map(locked.pins.toReversed().map((pin) => [pin.component, pin]))
  for (const entry of graph.entries(component)) {
    const pin = first.get(entry.id)
    const template = entry.data.docs?.inventory
    if (!pin || template === undefined) continue
    const address = pin.redirects?.[0] ?? pin.url
    if (URL.parse(address)?.href === URL.parse(versionedAddress(template, pin.version))?.href)
      continue
    yield {
      node: entry,
      path: ['docs', 'inventory'],
      message: `The inventory of ${code(entry.id)} ${code(pin.version)} was locked from ${code(address)}.`,
      help: `Run ${code(`milepost pins update ${entry.id}`)}, or correct the address.`,
    }
  }
}

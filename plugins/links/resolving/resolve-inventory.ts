import { code } from '../../basics/wording.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import { addressOf } from '../../inventories/address.ts'
import type { InventoryRow } from '../../inventories/inventory.ts'
import { type InventoryAddress, parseInventoryAddress } from '../../inventories/inventory-link.ts'
import { findNames } from '../../inventories/name-index.ts'
import { docsFolder } from '../pinned/docs-address.ts'
import type { Component } from '../pinned/docs-version.ts'
import type { PinnedDocs } from '../pinned/pinned-docs.ts'
import { MOST_CHOICES } from './ambiguity.ts'
import { componentsMeant } from './components-meant.ts'
import type { LinkContext } from './link-context.ts'
import {
  type BrokenResolution,
  broken,
  type InventoryTarget,
  type Resolution,
} from './resolution.ts'
import { unknownName } from './unknown-name.ts'

/** Resolves `inv:key:domain:role#name`, in the versions that the page means. */
export function resolveInventory(
  { url }: LinkMention,
  from: Node,
  context: LinkContext,
): Resolution {
  const asked = parseInventoryAddress(url)
  if ('error' in asked) return broken('unknown-inventory-name', asked.error)
  const components = componentsMeant(asked, context)
  if ('type' in components) return components
  const docs = components.map((component) => pinned(component, from, context))
  const [lacking] = docs
  if (docs.length === 1 && lacking && 'type' in lacking) return lacking
  const pinnedDocs = docs.flatMap((each) => ('type' in each ? [] : [each]))
  return targetIn(pinnedDocs, asked) ?? unknownName(asked, pinnedDocs, context)
}

function pinned(
  component: Component,
  from: Node,
  context: LinkContext,
): PinnedDocs | BrokenResolution {
  const { id, data } = component
  const version = context.pins.versionFor(component, from)
  if (data.docs?.inventory === undefined) return lacking(component)
  if (version === undefined) {
    const message = `Nothing decides which version of ${code(id)} is meant.`
    const help = `Name it in the release policy, or give its ${code('docs')} a ${code('pin')}.`
    return broken('pin-unknown', message, help)
  }
  context.want(id, version)
  const inventory = context.locked.inventory(id, version)
  if (!inventory) return notLocked(id, version)
  return { component, version, folder: docsFolder(data.docs.base, version), inventory }
}

function lacking({ id, data }: Component): BrokenResolution {
  const lack = data.docs
    ? `its inventory is; give its ${code('docs')} an ${code('inventory')}`
    : `its docs are; give it ${code('docs')}`
  return broken('pin-unknown', `Component ${code(id)} does not say where ${lack}.`)
}

function notLocked(id: string, version: string): BrokenResolution {
  const message = `Cannot find the inventory of ${code(id)} ${code(version)} in the lock.`
  const help = `Run ${code(`milepost pins update ${id}`)}.`
  return { ...broken('pin-unknown', message, help), pin: { component: id, version } }
}

/**
 * Finds the target of an `inv:` link. Rows with the same address count as one name. It stops once
 * there are more names than a finding lists.
 */
function targetIn(
  pinnedDocs: readonly PinnedDocs[],
  asked: InventoryAddress,
): InventoryTarget | undefined {
  const found = new Map<string, { readonly docs: PinnedDocs; readonly row: InventoryRow }>()
  for (const docs of pinnedDocs) {
    for (const row of findNames(docs.inventory, asked)) {
      const url = addressOf(docs.folder, row)
      if (url !== undefined && !found.has(url)) found.set(url, { docs, row })
      if (found.size > MOST_CHOICES) break
    }
  }
  const [first] = found
  if (!first) return undefined
  const [url, { docs, row }] = first
  const choices = found.size > 1 ? [...found.values()].map(questionFor) : []
  const { component, version } = docs
  return { type: 'inventory', url, text: row.text, component: component.id, version, choices }
}

/** Writes a link that means only this row. */
function questionFor({ docs, row }: { docs: PinnedDocs; row: InventoryRow }): string {
  return `inv:${docs.component.id}:${row.domain}:${row.role}#${row.name.replaceAll('*', '%2A')}`
}

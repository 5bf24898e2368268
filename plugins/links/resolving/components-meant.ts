import { code, orMeant } from '../../basics/wording.ts'
import type { InventoryAddress } from '../../inventories/inventory-link.ts'
import { hasWildcard, literal, matcher } from '../../inventories/pattern.ts'
import type { Component } from '../pinned/docs-version.ts'
import type { LinkContext } from './link-context.ts'
import { type BrokenResolution, broken } from './resolution.ts'

/**
 * Returns the components that a key means. Without a key, these are all components with an
 * inventory.
 */
export function componentsMeant(
  { key }: InventoryAddress,
  context: LinkContext,
): readonly Component[] | BrokenResolution {
  if (key === undefined) return context.inventoried
  if (hasWildcard(key)) {
    const fits = matcher(key)
    const meant = context.inventoried.filter(({ id }) => fits(id))
    return meant.length > 0 ? meant : unknownComponent(key, undefined)
  }
  const [node] = context.graph.named(literal(key), ['component'])
  const component = context.components.get(node?.key ?? '')
  if (component) return [component]
  if (!node) return unknownComponent(key, context.graph.nearestId(key, ['component']))
  const message = `Cannot read the component ${code(key)}; fix its mistakes first.`
  return broken('pin-unknown', message)
}

function unknownComponent(key: string, meant: string | undefined): BrokenResolution {
  return broken('pin-unknown', `Cannot find the component ${code(key)}${orMeant(meant)}`)
}

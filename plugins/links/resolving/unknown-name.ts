import { nearest } from '../../basics/nearest.ts'
import { code, enumerate, orMeant } from '../../basics/wording.ts'
import type { InventoryRow } from '../../inventories/inventory.ts'
import type { InventoryAddress } from '../../inventories/inventory-link.ts'
import { findNames } from '../../inventories/name-index.ts'
import { likeliestNames } from '../../inventories/nearest-names.ts'
import type { PinnedDocs } from '../pinned/pinned-docs.ts'
import type { LinkContext } from './link-context.ts'
import { type BrokenResolution, broken } from './resolution.ts'

const MOST_OFFERED = 3

/** Says that no inventory has a name, which names are near, and which other versions have it. */
export function unknownName(
  asked: InventoryAddress,
  pinnedDocs: readonly PinnedDocs[],
  context: LinkContext,
): BrokenResolution {
  const { domain, role, name } = asked
  const typed = domain === undefined && role === undefined ? '' : ` of ${code(typeOf(asked))}`
  const named = pinnedDocs.map(({ component, version }) => code(`${component.id} ${version}`))
  const where =
    named.length === 0 || named.length > 3 ? 'any locked inventory' : enumerate(named, 'or')
  const meant = orMeant(...near(asked, pinnedDocs, context))
  const message = `Cannot find ${code(name)}${typed} in ${where}${meant}`
  const unknown = broken('unknown-inventory-name', message, elsewhere(asked, pinnedDocs, context))
  const [only, ...others] = pinnedDocs
  if (!only || others.length > 0) return unknown
  return { ...unknown, pin: { component: only.component.id, version: only.version } }
}

function typeOf({ domain = '*', role }: InventoryAddress): string {
  return role === undefined ? domain : `${domain}:${role}`
}

/**
 * Returns near names, most likely first. A search takes milliseconds, so after a thousand mistakes
 * nothing is guessed any more.
 */
function near(
  asked: InventoryAddress,
  pinnedDocs: readonly PinnedDocs[],
  context: LinkContext,
): readonly string[] {
  if (!context.mayGuess()) return []
  const likely = pinnedDocs
    .map(({ inventory }) => likeliestNames(inventory, asked, MOST_OFFERED))
    .filter((rows) => rows.length > 0)
  const best = nearest(
    asked.name,
    likely.map(([first]) => first?.name ?? ''),
  )
  const rows = likely.find(([first]) => first?.name === best) ?? likely[0] ?? []
  return [...new Set(rows.map((row) => spelled(row, asked)))]
}

/** Writes a suggested name. When only the role was wrong, it includes the role. */
function spelled({ name, domain, role }: InventoryRow, asked: InventoryAddress): string {
  return name === asked.name ? `${domain}:${role}#${name}` : name
}

/** Names other locked versions of the same components that have the name. */
function elsewhere(
  asked: InventoryAddress,
  pinnedDocs: readonly PinnedDocs[],
  { locked }: LinkContext,
): string | undefined {
  const known = pinnedDocs.flatMap(({ component, version }) =>
    locked.pins
      .filter((pin) => pin.component === component.id && pin.version !== version)
      .filter((pin) => {
        const inventory = locked.inventory(pin.component, pin.version)
        return inventory && findNames(inventory, asked).length > 0
      }),
  )
  if (known.length === 0) return undefined
  return `It is in ${enumerate(
    known.map((pin) => code(`${pin.component} ${pin.version}`)),
    'and',
  )}.`
}

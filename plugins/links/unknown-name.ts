import { code, enumerate, nearest, orMeant } from '../basics/wording.ts'
import type { InventoryAddress } from '../inventories/inventory-link.ts'
import { findNames } from '../inventories/name-index.ts'
import { nearestNames } from '../inventories/nearest-names.ts'
import type { LinkGround } from './ground.ts'
import type { PinnedDocs } from './pinned-docs.ts'
import { type Broken, broken } from './resolution.ts'

/** A name that is in none of the inventories: what is nearest, and which versions do have it. */
export function unknownName(
  asked: InventoryAddress,
  shelves: readonly PinnedDocs[],
  ground: LinkGround,
): Broken {
  const { domain, role, name } = asked
  const typed = domain === undefined && role === undefined ? '' : ` of ${code(typeOf(asked))}`
  const named = shelves.map(({ component, version }) => code(`${component.id} ${version}`))
  const where =
    named.length === 0 || named.length > 3 ? 'any locked inventory' : enumerate(named, 'or')
  const message = `Cannot find ${code(name)}${typed} in ${where}${orMeant(near(asked, shelves, ground))}`
  const unknown = broken('unknown-inventory-name', message, elsewhere(asked, shelves, ground))
  const [only, ...others] = shelves
  if (!only || others.length > 0) return unknown
  return { ...unknown, pin: { component: only.component.id, version: only.version } }
}

function typeOf({ domain = '*', role }: InventoryAddress): string {
  return role === undefined ? domain : `${domain}:${role}`
}

/** Searching for what is near takes milliseconds: a thousand mistakes get no more guesses. */
function near(
  asked: InventoryAddress,
  shelves: readonly PinnedDocs[],
  ground: LinkGround,
): string | undefined {
  if (!ground.mayGuess()) return undefined
  const rows = shelves.flatMap(({ inventory }) => nearestNames(inventory, asked, 1))
  const names = rows.map(({ name }) => name)
  const row = rows[Math.max(0, names.indexOf(nearest(asked.name, names) ?? ''))]
  if (!row) return undefined
  return row.name === asked.name ? `${row.domain}:${row.role}#${row.name}` : row.name
}

/** Other locked versions of the same components that have the name. */
function elsewhere(
  asked: InventoryAddress,
  shelves: readonly PinnedDocs[],
  { shelf }: LinkGround,
): string | undefined {
  const known = shelves.flatMap(({ component, version }) =>
    shelf.pins
      .filter((pin) => pin.component === component.id && pin.version !== version)
      .filter((pin) => {
        const inventory = shelf.inventory(pin.component, pin.version)
        return inventory && findNames(inventory, asked).length > 0
      }),
  )
  if (known.length === 0) return undefined
  return `It is in ${enumerate(
    known.map((pin) => code(`${pin.component} ${pin.version}`)),
    'and',
  )}.`
}

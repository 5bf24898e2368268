import { type Inventory, type InventoryRow, ignoresCase } from './inventory.ts'
import { hasWildcard, literal, type Matcher, matcher } from './pattern.ts'

/** The name that a link asks for. Each part may hold `*`; an absent domain or role means any. */
export interface NameQuery {
  readonly domain?: string
  readonly role?: string
  readonly name: string
}

interface NameIndex {
  readonly byName: ReadonlyMap<string, readonly InventoryRow[]>
  /** The rows that ignore case, by lower-case name. */
  readonly byFoldedName: ReadonlyMap<string, readonly InventoryRow[]>
}

const indexes = new WeakMap<Inventory, NameIndex>()

/** Finds every row that a query means, in the inventory's order. There may be more than one. */
export function findNames(inventory: Inventory, query: NameQuery): readonly InventoryRow[] {
  const typed = typeMatcher(query)
  if (hasWildcard(query.name)) return wildcard(inventory, query.name, typed)
  const { byName, byFoldedName } = indexOf(inventory)
  const name = literal(query.name)
  const exact = (byName.get(name) ?? []).filter(typed)
  return exact.length > 0 ? exact : (byFoldedName.get(name.toLowerCase()) ?? []).filter(typed)
}

/** Returns a function that says whether a row has the domain and role of a query. */
export function typeMatcher(query: NameQuery): (row: InventoryRow) => boolean {
  const domain = partMatcher(query.domain)
  const role = partMatcher(query.role)
  return (row) => domain(row.domain) && role(row.role)
}

function partMatcher(pattern: string | undefined): Matcher {
  return pattern === undefined ? () => true : matcher(pattern)
}

function wildcard(
  inventory: Inventory,
  pattern: string,
  typed: (row: InventoryRow) => boolean,
): InventoryRow[] {
  const exact = matcher(pattern)
  const folded = matcher(pattern.toLowerCase())
  return inventory.rows.filter(
    (row) =>
      typed(row) && (exact(row.name) || (ignoresCase(row) && folded(row.name.toLowerCase()))),
  )
}

/**
 * Returns the index of an inventory. It is made at the first query and lives as long as the
 * inventory.
 */
function indexOf(inventory: Inventory): NameIndex {
  const known = indexes.get(inventory)
  if (known) return known
  const index = {
    byName: Map.groupBy(inventory.rows, (row) => row.name),
    byFoldedName: Map.groupBy(inventory.rows.filter(ignoresCase), (row) => row.name.toLowerCase()),
  }
  indexes.set(inventory, index)
  return index
}

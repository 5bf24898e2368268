import { compareText } from '../basics/finding.ts'
import type { Inventory, InventoryRow } from './inventory.ts'

/** The names of one type that another version of an inventory removes and adds. */
export interface InventoryChange {
  /** The type: `domain:role`. */
  readonly type: string
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/**
 * Compares two inventories and returns the types whose names differ, sorted. A name with a new role
 * counts as removed and added.
 */
export function compareInventories(before: Inventory, after: Inventory): InventoryChange[] {
  const old = namesByType(before)
  const now = namesByType(after)
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort(compareText)
    .map((type) => ({
      type,
      gone: missing(old.get(type), now.get(type)),
      come: missing(now.get(type), old.get(type)),
    }))
    .filter(({ gone, come }) => gone.length + come.length > 0)
}

function missing(from: ReadonlySet<string> = new Set(), to: ReadonlySet<string> = new Set()) {
  return [...from].filter((name) => !to.has(name)).sort(compareText)
}

function namesByType(inventory: Inventory): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = Map.groupBy(inventory.rows, typeOf)
  return new Map([...groups].map(([type, rows]) => [type, new Set(rows.map((row) => row.name))]))
}

function typeOf(row: InventoryRow): string {
  return `${row.domain}:${row.role}`
}

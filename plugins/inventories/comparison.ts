import { compareText } from '../basics/finding.ts'
import type { Inventory, InventoryRow } from './inventory.ts'

/** What another version of an inventory does to the names of one type. */
export interface InventoryChange {
  /** `domain:role` */
  readonly type: string
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** The types whose names differ, in order. A name that changes its role goes and comes. */
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

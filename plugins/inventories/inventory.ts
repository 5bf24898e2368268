/** The names of a documentation site, with the address of each. */
export interface Inventory {
  readonly format: 1 | 2
  readonly project: string
  /** The version in the header. It may be empty or of any form, such as `1.3.post2`. */
  readonly version: string
  /** The rows. No two of them share domain, role and name. */
  readonly rows: readonly InventoryRow[]
}

export interface InventoryRow {
  readonly domain: string
  /** The role. It may hold a colon: `rst:directive:option` has the role `directive:option`. */
  readonly role: string
  readonly name: string
  readonly priority: number
  /** The address below the site's base, with `$` expanded. */
  readonly uri: string
  /** The text of a link whose author gave none. */
  readonly text: string
}

/** The limits for reading an inventory file, which may come from anybody. */
export interface InventoryLimits {
  /** The most bytes of the file. */
  readonly compressed: number
  /** The most bytes after inflating. */
  readonly inflated: number
  /** The most rows, including refused and empty ones. */
  readonly rows: number
  /** The most UTF-16 units of one line. */
  readonly line: number
  /** The most faults that are listed one by one. The others are counted. */
  readonly faults: number
}

const MIB = 1024 * 1024

export const INVENTORY_LIMITS: InventoryLimits = {
  compressed: 16 * MIB,
  inflated: 32 * MIB,
  rows: 250_000,
  line: 8192,
  faults: 100,
}

/**
 * Says whether a row is found in any letter case: labels and terms are, all other roles are not.
 */
export function ignoresCase(row: Pick<InventoryRow, 'domain' | 'role'>): boolean {
  return row.domain === 'std' && (row.role === 'label' || row.role === 'term')
}

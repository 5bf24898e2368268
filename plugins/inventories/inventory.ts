/** The names a documentation site offers, and where each of them stands. */
export interface Inventory {
  readonly format: 1 | 2
  readonly project: string
  /** What the header says; real ones leave it empty or say `1.3.post2`. */
  readonly version: string
  /** No two share domain, role and name. */
  readonly rows: readonly InventoryRow[]
}

export interface InventoryRow {
  readonly domain: string
  /** May hold a colon: `rst:directive:option` has the role `directive:option`. */
  readonly role: string
  readonly name: string
  readonly priority: number
  /** Under the site's base, `$` expanded. */
  readonly uri: string
  /** What a link shows when its author gave it no text. */
  readonly text: string
}

/** How much of a stranger's file is read before it is refused. */
export interface InventoryLimits {
  /** Bytes of the file. */
  readonly compressed: number
  /** Bytes after inflating. */
  readonly inflated: number
  /** Rows, refused and empty ones included. */
  readonly rows: number
  /** UTF-16 units of one line. */
  readonly line: number
  /** Faults told one by one; the rest are counted. */
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

/** Labels and terms are found whatever their case; every other role minds it. */
export function ignoresCase(row: Pick<InventoryRow, 'domain' | 'role'>): boolean {
  return row.domain === 'std' && (row.role === 'label' || row.role === 'term')
}

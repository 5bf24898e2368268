import type { Inventory } from '../../inventories/inventory.ts'
import type { Component } from './docs-version.ts'

/** A component's docs and inventory in the version that a page means. */
export interface PinnedDocs {
  readonly component: Component
  readonly version: string
  readonly folder: string
  readonly inventory: Inventory
}

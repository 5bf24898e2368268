import type { Inventory } from '../../inventories/inventory.ts'
import type { Component } from './pins.ts'

/** A component's docs in the version that a page means, with its names. */
export interface PinnedDocs {
  readonly component: Component
  readonly version: string
  readonly folder: string
  readonly inventory: Inventory
}

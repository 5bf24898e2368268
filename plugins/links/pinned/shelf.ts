import type { Inventory } from '../../inventories/inventory.ts'

/** One inventory that is kept with the project. */
export interface LockedPin {
  /** The id of the component. */
  readonly component: string
  readonly version: string
  /** Where it came from. */
  readonly url: string
  /** The addresses that led there. */
  readonly redirects?: readonly string[] | undefined
  /** What the inventory says of itself. */
  readonly header: { readonly project: string; readonly version: string }
}

/** The inventories that are kept with the project. Links are resolved against nothing else. */
export interface Shelf {
  readonly pins: readonly LockedPin[]
  /** Undefined when that version is not locked, or its copy is not what was locked. */
  inventory(component: string, version: string): Inventory | undefined
}

export const EMPTY_SHELF: Shelf = { pins: [], inventory: () => undefined }

import type { Inventory } from '../../inventories/inventory.ts'

/** One inventory that is kept with the project. */
export interface LockedPin {
  /** The id of the component. */
  readonly component: string
  readonly version: string
  /** The address that the inventory was downloaded from. */
  readonly url: string
  /** The addresses that redirected to `url`. */
  readonly redirects?: readonly string[] | undefined
  /** The project and version in the inventory's header. */
  readonly header: { readonly project: string; readonly version: string }
}

/** The inventories that are kept with the project. Links are resolved with these only. */
export interface LockedInventories {
  readonly pins: readonly LockedPin[]
  /**
   * Returns an inventory, or undefined when the version is not locked or its copy differs from the
   * lock.
   */
  inventory(component: string, version: string): Inventory | undefined
}

import { createHash } from 'node:crypto'
import { code } from '../../basics/wording.ts'
import { type LockEntry, titlesOf } from '../../engine/pins/lock.ts'
import { entryFault } from '../../engine/pins/read-lock.ts'
import type { InventoryFault } from '../../inventories/fault.ts'
import { INVENTORY_LIMITS } from '../../inventories/inventory.ts'
import { readInventory } from '../../inventories/reader.ts'
import { versionedAddress, versionIn } from '../../links/pinned/docs-address.ts'
import { type DownloadLimits, download } from '../../outside/network/download.ts'

/** One version of one component's docs to fetch. */
export interface WantedPin {
  readonly component: string
  readonly version: string
  /** The inventory's address, with `{version}`. */
  readonly template: string
}

export interface FetchedPin {
  readonly entry: LockEntry
  readonly bytes: Uint8Array
  /** The rows of the inventory that were refused. They do no other harm. */
  readonly faults: readonly InventoryFault[]
}

/** Limits on the time and the size of a download. */
export interface PinLimits extends DownloadLimits {
  /** The most bytes of an answer. Default: those of the largest inventory that is read. */
  readonly largest?: number | undefined
}

/** Fetches an inventory and makes sure that it is one. Throws an error that says what is wrong. */
export async function fetchPin(
  { component, version, template }: WantedPin,
  now: Date,
  limits: PinLimits,
): Promise<FetchedPin> {
  const { bytes, url, redirects } = await download(
    versionedAddress(template, version),
    limits.largest ?? INVENTORY_LIMITS.compressed,
    limits,
  )
  const strayed = redirects.length > 0 ? otherVersionIn(url, version) : undefined
  if (strayed !== undefined) {
    throw new Error(`Redirected to ${code(strayed)}, which is another version: ${code(url)}.`)
  }
  const { inventory, faults } = readInventory(bytes)
  if (!inventory) throw new Error(faults[0]?.message ?? 'Not an inventory.')
  const entry: LockEntry = {
    component,
    version,
    url,
    ...(redirects.length > 0 ? { redirects: [...redirects] } : {}),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    header: titlesOf(inventory),
    fetched: now.toISOString().replace(/\.\d+Z$/, 'Z'),
  }
  const fault = entryFault(entry)
  if (fault !== undefined) throw new Error(`The lock cannot hold the answer. ${fault}`)
  return { entry, bytes, faults }
}

/**
 * Returns a version in an address that is neither the wanted one nor a patch of it. Names such as
 * `latest` are accepted, since their host decides where they lead.
 */
export function otherVersionIn(url: string, version: string): string | undefined {
  if (!/^\d/.test(version)) return undefined
  const steps = URL.parse(url)?.pathname.split('/') ?? []
  const versions = steps.flatMap((step) => versionIn(step) ?? [])
  const isSame = versions.some((each) => `${each}.`.startsWith(`${version}.`))
  return isSame ? undefined : versions[0]
}

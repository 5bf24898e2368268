import { count } from '../basics/wording.ts'
import { readBody } from './body.ts'
import { faultList, type InventoryFault, tooLarge } from './fault.ts'
import { readHeader } from './header.ts'
import { INVENTORY_LIMITS, type Inventory, type InventoryLimits } from './inventory.ts'
import { readRows } from './rows.ts'

export interface InventoryReading {
  /** The inventory, without refused rows. Undefined when the file as a whole is not valid. */
  readonly inventory?: Inventory
  readonly faults: readonly InventoryFault[]
}

/**
 * Reads an `objects.inv` file of format 1 or 2 from any source. Never throws, and is bounded in
 * time and memory.
 */
export function readInventory(
  bytes: Uint8Array,
  limits: Partial<InventoryLimits> = {},
): InventoryReading {
  const bounds = { ...INVENTORY_LIMITS, ...limits }
  if (bytes.length > bounds.compressed) {
    return { faults: [{ ...tooLarge(count(bounds.compressed, 'byte')), line: 1 }] }
  }
  const header = readHeader(bytes)
  if ('fault' in header) return { faults: [header] }
  const body = readBody(bytes, header, bounds)
  if ('fault' in body) return { faults: [{ ...body, line: header.lines + 1 }] }
  const faults = faultList(bounds.faults)
  if (body.trailing > 0) faults.add(trailing(body.trailing, header.lines + 1))
  const rows = readRows({ text: body.text, header, limits: bounds, faults })
  if ('fault' in rows) return { faults: [{ ...rows, line: header.lines + bounds.rows + 1 }] }
  const { format, project, version } = header
  return { inventory: { format, project, version, rows: rows.rows }, faults: faults.all() }
}

function trailing(bytes: number, line: number): InventoryFault {
  const expected = 'expected the end of the file; fetch it again'
  const message = `Unexpected ${count(bytes, 'byte')} after the compressed rows, ${expected}.`
  return { fault: 'trailing-bytes', message, line }
}

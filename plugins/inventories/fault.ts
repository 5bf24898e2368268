import { count } from '../basics/wording.ts'

/**
 * All faults that an inventory file can have. A file that yields no inventory is not used at all.
 */
export const INVENTORY_FAULTS = {
  'web-page': 'HTML where an inventory was expected',
  'not-an-inventory': 'a file that does not begin as an inventory does',
  'unknown-format': 'a format other than 1 and 2',
  'broken-header': 'a header that ends before it says where the rows begin',
  'too-large': 'more bytes or rows than the limits allow',
  'not-zlib': 'rows that cannot be inflated',
  truncated: 'a file that stops in the middle',
  'not-text': 'bytes that are not UTF-8',
  'trailing-bytes': 'bytes after the compressed rows',
  'broken-row': 'a row that does not read as name, type, priority, address and text',
  'unsafe-name': 'a name or text with control characters',
  'unsafe-address': 'an address that could leave the pinned site',
  'more-faults': 'faults beyond those listed one by one',
} as const

export type InventoryFaultId = keyof typeof INVENTORY_FAULTS

/** A fault of an inventory, as plain data. The caller knows the file and adds the place. */
export interface InventoryFault {
  readonly fault: InventoryFaultId
  readonly message: string
  /** The line in the inflated file, header included. It counts from 1. */
  readonly line: number
  /** The name of the refused row, if a row was refused. */
  readonly name?: string
}

/** A fault of the whole file, before its line is known. */
export type WholeFault = Pick<InventoryFault, 'fault' | 'message'>

export function tooLarge(most: string): WholeFault {
  return { fault: 'too-large', message: `Unexpected size, expected at most ${most}.` }
}

/** A list that keeps the first faults and counts the others. */
export interface FaultList {
  add(fault: InventoryFault): void
  all(): readonly InventoryFault[]
}

export function faultList(most: number): FaultList {
  const kept: InventoryFault[] = []
  let rest = 0
  return {
    add(fault) {
      if (kept.length < most) kept.push(fault)
      else rest++
    },
    all() {
      const line = kept.at(-1)?.line ?? 1
      const message = `${count(rest, 'more fault')} of this inventory not shown.`
      return rest === 0 ? kept : [...kept, { fault: 'more-faults', message, line }]
    },
  }
}

import { count } from '../basics/wording.ts'

/** Each way a file can lie. Without an inventory, nothing of the file is used. */
export const INVENTORY_FAULTS = {
  'web-page': 'HTML where an inventory was expected',
  'not-an-inventory': 'a file that does not begin as an inventory does',
  'unknown-format': 'a format other than 1 and 2',
  'broken-header': 'a header that ends before it says where the rows begin',
  'too-large': 'more bytes or rows than are read from a stranger',
  'not-zlib': 'rows that cannot be inflated',
  truncated: 'a file that stops in the middle',
  'not-text': 'bytes that are not UTF-8',
  'trailing-bytes': 'bytes after the compressed rows',
  'broken-row': 'a row that does not read as name, type, priority, address and text',
  'unsafe-name': 'a name or text with control characters',
  'unsafe-address': 'an address that could leave the pinned site',
  'more-faults': 'faults beyond those told one by one',
} as const

export type InventoryFaultId = keyof typeof INVENTORY_FAULTS

/** What is wrong with an inventory: plain data, for whoever knows the file to place. */
export interface InventoryFault {
  readonly fault: InventoryFaultId
  readonly message: string
  /** Of the file as a person would see it inflated, header included; counts from 1. */
  readonly line: number
  /** The row's name, where a row is refused. */
  readonly name?: string
}

/** A fault of the file as a whole, before its line is known. */
export type WholeFault = Pick<InventoryFault, 'fault' | 'message'>

export function tooLarge(most: string): WholeFault {
  return { fault: 'too-large', message: `Unexpected size, expected at most ${most}.` }
}

/** Keeps the first `most` faults and counts the others. */
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

import type { Inventory, InventoryRow } from './inventory.ts'

/** The names of an inventory, indexed for spelling searches. */
export interface Spellings {
  /** Unique lower-case names, shortest first. */
  readonly names: readonly string[]
  /** For each of `names`, the characters in it: one bit for each of 32 classes. */
  readonly masks: Int32Array
  /** For each length n, the index in `names` of the first name of that length. */
  readonly firstOfLength: readonly number[]
  readonly rows: ReadonlyMap<string, readonly InventoryRow[]>
  /** Names by their last part, after the last dot. A name that moved keeps its last part. */
  readonly byLastPart: ReadonlyMap<string, readonly string[]>
  /** Names by stem. A renamed thing often keeps its stem. */
  readonly byStem: ReadonlyMap<string, readonly string[]>
}

/** A stem ends this many characters after the last dot. */
export const STEM = 4

const known = new WeakMap<Inventory, Spellings>()

/**
 * Returns the spellings of an inventory. They are made at the first query and live as long as the
 * inventory.
 */
export function spellingsOf(inventory: Inventory): Spellings {
  const old = known.get(inventory)
  if (old) return old
  const rows = Map.groupBy(inventory.rows, (row) => row.name.toLowerCase())
  const names = [...rows.keys()].sort((a, b) => a.length - b.length)
  const made = {
    names,
    masks: Int32Array.from(names, maskOf),
    firstOfLength: lengthStarts(names),
    rows,
    byLastPart: Map.groupBy(names, lastPart),
    byStem: Map.groupBy(names, stem),
  }
  known.set(inventory, made)
  return made
}

export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

export function stem(name: string): string {
  return name.slice(0, name.lastIndexOf('.') + 1 + STEM)
}

export function maskOf(text: string): number {
  let mask = 0
  for (let at = 0; at < text.length; at++) mask |= 1 << (text.charCodeAt(at) & 31)
  return mask
}

/** Counts the bits in which two masks differ. One edit changes at most two bits. */
export function maskDistance(a: number, b: number): number {
  const bits = a ^ b
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function lengthStarts(names: readonly string[]): number[] {
  const starts: number[] = []
  for (const [at, name] of names.entries()) {
    while (starts.length <= name.length) starts.push(at)
  }
  return starts
}

import { createHash } from 'node:crypto'
import type { Finding } from '../../basics/finding.ts'
import { memoized } from '../../basics/memo.ts'
import { startBelow } from '../../basics/paths.ts'
import { FILE_START, type Place } from '../../basics/place.ts'
import { code, count } from '../../basics/wording.ts'
import type { Inventory } from '../../inventories/inventory.ts'
import { readInventory } from '../../inventories/reader.ts'
import type { LockedInventories } from '../../links/pinned/locked-inventories.ts'
import type { Source } from '../../outside/sources/source.ts'
import { copyPath, LOCK_FILE, type LockEntry } from './lock.ts'
import { invalidLock, type LockReading, readLock } from './read-lock.ts'

/** The locked inventories of a project, with the findings about the lock and the copies. */
export interface OpenedInventories {
  readonly locked: LockedInventories
  readonly entries: readonly LockEntry[]
  /** Returns the copy of an entry, if it matches the lock. */
  copyOf(entry: LockEntry): Uint8Array | undefined
  readonly findings: readonly Finding[]
  /** The path of the lock, even if it does not exist. */
  readonly path: string
  /** False when the lock exists and cannot be used. */
  readonly isReadable: boolean
  /** Returns the place of an entry's component in the lock. */
  placeOf(entry: LockEntry): Place
}

/**
 * Opens the locked inventories. Compares every copy with the lock; reads a copy as an inventory
 * when a link first needs it.
 */
export function openInventories(source: Source, content: string): OpenedInventories {
  const top = startBelow(content)
  const lock = lockOf(source, top + LOCK_FILE)
  const copies = new Map<string, Uint8Array>()
  const findings = [...lock.findings]
  for (const [at, entry] of lock.entries.entries()) {
    const path = top + copyPath(entry)
    const bytes = source.bytes(path)
    const fault = copyFault(entry, path, bytes)
    if (fault) findings.push(faultAt(fault, at, lock))
    else if (bytes) copies.set(keyOf(entry.component, entry.version), bytes)
  }
  const read = memoized((key: string): Inventory | undefined => {
    const bytes = copies.get(key)
    return bytes && readInventory(bytes).inventory
  })
  const inventory: LockedInventories['inventory'] = (component, version) =>
    read(keyOf(component, version))
  const copyOf = ({ component, version }: LockEntry) => copies.get(keyOf(component, version))
  const { entries, path } = lock
  const isReadable = lock.findings.length === 0
  const placeOf = (entry: LockEntry) =>
    lock.placeAt(['pins', entries.indexOf(entry), 'component'], 'value')
  const locked = { pins: entries, inventory }
  return { locked, entries, copyOf, findings, path, isReadable, placeOf }
}

/** Reads the lock. A lock that exists and cannot be read is an error, not a missing lock. */
function lockOf(source: Source, path: string): LockReading {
  const text = source.read(path)
  const lock = readLock(path, text)
  if (text !== undefined || !source.has(path)) return lock
  const message = `Cannot read ${code(path)}, expected a file of at most a few megabytes.`
  return { ...lock, findings: [invalidLock(path, message, FILE_START)] }
}

interface CopyFault {
  readonly message: string
  readonly help?: string
  readonly field: 'component' | 'bytes' | 'sha256'
}

function copyFault(
  entry: LockEntry,
  path: string,
  copy: Uint8Array | undefined,
): CopyFault | undefined {
  if (!copy) return { field: 'component', message: `Cannot find the copy ${code(path)}.` }
  if (isLocked(entry, copy)) return undefined
  if (isLocked(entry, withoutReturns(copy))) {
    const message = `Unexpected line ends in ${code(path)}: Git has changed them.`
    const help = `Write ${code('*.inv binary')} into ${code('.gitattributes')}, and check the file out again.`
    return { field: 'component', message, help }
  }
  if (copy.length !== entry.bytes) {
    const found = count(copy.length, 'byte')
    const expected = entry.bytes.toLocaleString('en-US')
    const message = `Unexpected ${found} in ${code(path)}, expected ${expected}.`
    return { field: 'bytes', message }
  }
  const message = `Unexpected content of ${code(path)}: it is not the file that was locked.`
  return { field: 'sha256', message }
}

function isLocked({ bytes, sha256 }: LockEntry, copy: Uint8Array): boolean {
  return copy.length === bytes && createHash('sha256').update(copy).digest('hex') === sha256
}

/** Undoes the line ends that a checkout on Windows has put into a binary copy. */
function withoutReturns(copy: Uint8Array): Uint8Array {
  return copy.filter((byte, at) => byte !== RETURN || copy[at + 1] !== NEWLINE)
}

const RETURN = 13
const NEWLINE = 10

function faultAt({ message, field, help }: CopyFault, at: number, lock: LockReading): Finding {
  const finding = invalidLock(lock.path, message, lock.placeAt(['pins', at, field], 'value'))
  return help === undefined ? finding : { ...finding, help }
}

function keyOf(component: string, version: string): string {
  return `${component} ${version}`
}

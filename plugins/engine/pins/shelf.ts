import { createHash } from 'node:crypto'
import type { Finding } from '../../basics/finding.ts'
import { code, count } from '../../basics/wording.ts'
import type { Inventory } from '../../inventories/inventory.ts'
import { readInventory } from '../../inventories/reader.ts'
import { remembering } from '../../links/remembering.ts'
import type { Shelf } from '../../links/shelf.ts'
import type { Source } from '../source.ts'
import { copyPath, LOCK_FILE, type LockEntry } from './lock.ts'
import { invalidLock, type LockReading, readLock } from './read-lock.ts'

/** The locked inventories of a project, and what is wrong with the lock or the copies. */
export interface OpenedShelf {
  readonly shelf: Shelf
  readonly entries: readonly LockEntry[]
  /** The copy of an entry, when it is what was locked. */
  copyOf(entry: LockEntry): Uint8Array | undefined
  readonly findings: readonly Finding[]
  /** Where the lock is, or would be. */
  readonly path: string
  /** False when there is a lock and nothing of it can be used. */
  readonly isReadable: boolean
}

/** Compares every copy with the lock; reads a copy as an inventory when a link first asks for it. */
export function openShelf(source: Source, content: string): OpenedShelf {
  const top = content === '.' ? '' : `${content}/`
  const lock = readLock(top + LOCK_FILE, source.read(top + LOCK_FILE))
  const copies = new Map<string, Uint8Array>()
  const findings = [...lock.findings]
  for (const [at, entry] of lock.entries.entries()) {
    const path = top + copyPath(entry)
    const bytes = source.bytes(path)
    const fault = copyFault(entry, path, bytes)
    if (fault) findings.push(faultAt(fault, at, lock))
    else if (bytes) copies.set(keyOf(entry.component, entry.version), bytes)
  }
  const read = remembering((key: string): Inventory | undefined => {
    const bytes = copies.get(key)
    return bytes && readInventory(bytes).inventory
  })
  const inventory: Shelf['inventory'] = (component, version) => read(keyOf(component, version))
  const copyOf = ({ component, version }: LockEntry) => copies.get(keyOf(component, version))
  const { entries, path } = lock
  const isReadable = lock.findings.length === 0
  return { shelf: { pins: entries, inventory }, entries, copyOf, findings, path, isReadable }
}

interface CopyFault {
  readonly message: string
  readonly field: 'component' | 'bytes' | 'sha256'
}

function copyFault(
  { bytes, sha256 }: LockEntry,
  path: string,
  copy: Uint8Array | undefined,
): CopyFault | undefined {
  if (!copy) return { field: 'component', message: `Cannot find the copy ${code(path)}.` }
  if (copy.length !== bytes) {
    const found = count(copy.length, 'byte')
    const message = `Unexpected ${found} in ${code(path)}, expected ${bytes.toLocaleString('en-US')}.`
    return { field: 'bytes', message }
  }
  const digest = createHash('sha256').update(copy).digest('hex')
  if (digest === sha256) return undefined
  const message = `Unexpected content of ${code(path)}: it is not the file that was locked.`
  return { field: 'sha256', message }
}

function faultAt({ message, field }: CopyFault, at: number, lock: LockReading): Finding {
  return invalidLock(lock.path, message, lock.placeAt(['pins', at, field], 'value'))
}

function keyOf(component: string, version: string): string {
  return `${component} ${version}`
}

import type { Finding } from '../../basics/finding.ts'
import { memoized } from '../../basics/memo.ts'
import { startBelow } from '../../basics/paths.ts'
import { FILE_START, type Place } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Inventory } from '../../inventories/inventory.ts'
import { readInventory } from '../../inventories/reader.ts'
import type { LockedInventories } from '../../links/pinned/locked-inventories.ts'
import type { Source } from '../../outside/sources/source.ts'
import { LOCK_FILE, type LockEntry, type ProjectEntry } from './lock.ts'
import { lockedCopies } from './locked-copies.ts'
import { invalidLock, type LockReading, readLock } from './read-lock.ts'

/** The locked files of a project, with the findings about the lock and the copies. */
export interface OpenedInventories {
  readonly locked: LockedInventories
  readonly entries: readonly LockEntry[]
  /** The locked exports of other projects. */
  readonly projects: readonly ProjectEntry[]
  /** Returns the copy of an entry, if it matches the lock. */
  copyOf(entry: LockEntry | ProjectEntry): Uint8Array | undefined
  readonly findings: readonly Finding[]
  /** The path of the lock, even if it does not exist. */
  readonly path: string
  /** False when the lock exists and cannot be used. */
  readonly isReadable: boolean
  /** Returns the place of an entry's component or project in the lock. */
  placeOf(entry: LockEntry | ProjectEntry): Place
}

/**
 * Opens the lock. Compares every copy with it; reads a copy as an inventory when a link first needs
 * it.
 */
export function openInventories(source: Source, content: string): OpenedInventories {
  const top = startBelow(content)
  const lock = lockOf(source, top + LOCK_FILE)
  const { copies, findings } = lockedCopies(source, top, lock)
  const { entries, projects, path } = lock
  const byKey = new Map(entries.map((entry) => [keyOf(entry.component, entry.version), entry]))
  const read = memoized((key: string): Inventory | undefined => {
    const entry = byKey.get(key)
    const bytes = entry && copies.get(entry)
    return bytes && readInventory(bytes).inventory
  })
  const inventory: LockedInventories['inventory'] = (component, version) =>
    read(keyOf(component, version))
  return {
    locked: { pins: entries, inventory },
    entries,
    projects,
    copyOf: (entry) => copies.get(entry),
    findings: [...lock.findings, ...findings],
    path,
    isReadable: lock.findings.length === 0,
    placeOf: (entry) =>
      'component' in entry
        ? lock.placeAt(['pins', entries.indexOf(entry), 'component'], 'value')
        : lock.placeAt(['projects', projects.indexOf(entry), 'project'], 'value'),
  }
}

/** Reads the lock. A lock that exists and cannot be read is an error, not a missing lock. */
function lockOf(source: Source, path: string): LockReading {
  const text = source.read(path)
  const lock = readLock(path, text)
  if (text !== undefined || !source.has(path)) return lock
  const message = `Cannot read ${code(path)}, expected a file of at most a few megabytes.`
  return { ...lock, findings: [invalidLock(path, message, FILE_START)] }
}

function keyOf(component: string, version: string): string {
  return `${component} ${version}`
}

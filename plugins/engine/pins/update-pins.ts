import type { Component } from '../../links/pins.ts'
import type { Outcome } from '../check.ts'
import type { Project } from '../project.ts'
import { writeFiles } from '../written-files.ts'
import type { DownloadLimits } from './download.ts'
import { type FetchedPin, fetchPin, type WantedPin } from './fetch-pin.ts'
import { copyPath, LOCK_FILE, type LockEntry, printLock } from './lock.ts'
import { type OpenedShelf, openShelf } from './shelf.ts'
import { wantedPins } from './wanted-pins.ts'

export interface PinsUpdate {
  readonly fetched: readonly (FetchedPin & { readonly change: PinChange })[]
  /** What could not be fetched; its copies stay as they were. */
  readonly failed: readonly { readonly pin: WantedPin; readonly reason: string }[]
}

export type PinChange = 'new' | 'changed' | 'unchanged'

export interface PinsWanted extends DownloadLimits {
  /** One component; without it, all that links lead to and all that are locked. */
  readonly component?: Component | undefined
  /** A version to fetch ahead, beside those that links mean. */
  readonly to?: string | undefined
  readonly now: Date
}

/** Fetches inventories, then writes the copies and the lock: all that came, or nothing. */
export async function updatePins(
  project: Project,
  outcome: Outcome,
  wanted: PinsWanted,
): Promise<PinsUpdate> {
  const { root, source, config } = project
  const shelf = openShelf(source, config.content)
  const before = shelf.entries
  const fetched: FetchedPin[] = []
  const failed: { pin: WantedPin; reason: string }[] = []
  for (const pin of wantedPins(outcome, before, wanted)) {
    try {
      fetched.push(await fetchPin(pin, wanted.now, wanted))
    } catch (error) {
      failed.push({ pin, reason: reasonOf(error) })
    }
  }
  const changes = fetched.map((each) => ({ ...each, change: changeOf(each.entry, shelf) }))
  const fresh = changes.filter(({ change }) => change !== 'unchanged')
  if (fresh.length > 0) {
    const top = config.content === '.' ? '' : `${config.content}/`
    const kept = before.filter((entry) => !fresh.some((each) => isSame(each.entry, entry)))
    const lock = printLock([...kept, ...fresh.map(({ entry }) => entry)])
    const copies = fresh.map(({ entry, bytes }) => [top + copyPath(entry), bytes] as const)
    writeFiles(root, new Map<string, string | Uint8Array>([...copies, [top + LOCK_FILE, lock]]))
  }
  return { fetched: changes, failed }
}

function changeOf(entry: LockEntry, { entries, copyOf }: OpenedShelf): PinChange {
  const known = entries.find((each) => isSame(each, entry))
  if (!known) return 'new'
  const isIntact = copyOf(known) !== undefined
  const isEqual = known.sha256 === entry.sha256 && known.url === entry.url
  return isIntact && isEqual ? 'unchanged' : 'changed'
}

function isSame(a: LockEntry, b: LockEntry): boolean {
  return a.component === b.component && a.version === b.version
}

/** A failed fetch says little itself: its cause does. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error && cause.message !== '' ? `${message}: ${cause.message}` : message
}

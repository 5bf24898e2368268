import { messageIn } from '../../basics/cause.ts'
import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import type { Outcome } from '../../engine/check.ts'
import { copyPath, LOCK_FILE, type LockEntry, printLock } from '../../engine/pins/lock.ts'
import { type OpenedInventories, openInventories } from '../../engine/pins/locked-inventories.ts'
import type { Project } from '../../engine/project.ts'
import type { Component } from '../../links/pinned/docs-version.ts'
import type { Waiting } from '../../outside/files/held-lock.ts'
import { type FetchedPin, fetchPin, type PinLimits, type WantedPin } from './fetch-pin.ts'
import { inventoriedIn, wantedPins } from './wanted-pins.ts'
import { writePins } from './write-pins.ts'

export interface PinsUpdate {
  readonly fetched: readonly (FetchedPin & { readonly change: PinChange })[]
  /** The pins that could not be fetched. Their copies stay as they were. */
  readonly failed: readonly { readonly pin: WantedPin; readonly reason: string }[]
}

export type PinChange = 'new' | 'changed' | 'unchanged'

export interface PinsWanted extends PinLimits, Waiting {
  /** The component to update. Without it, all linked and all locked ones are updated. */
  readonly component?: Component | undefined
  /** A version to fetch in advance, beside those that links use. */
  readonly to?: string | undefined
  readonly now: Date
}

/**
 * Fetches inventories, then writes the fetched copies and the lock together. Throws an error when
 * there is nothing to fetch or when writing fails; then nothing is written.
 */
export async function updatePins(
  project: Project,
  outcome: Outcome,
  wanted: PinsWanted,
): Promise<PinsUpdate> {
  const { source, config } = project
  const before = openInventories(source, config.content)
  if (wanted.component && !before.isReadable) throw new Error(unreadable(before.path))
  const fetched: FetchedPin[] = []
  const failed: { pin: WantedPin; reason: string }[] = []
  for (const pin of wantedPins(outcome, before.entries, wanted)) {
    try {
      fetched.push(await fetchPin(pin, wanted.now, wanted))
    } catch (error) {
      failed.push({ pin, reason: messageIn(error) })
    }
  }
  if (fetched.length === 0) return { fetched: [], failed }
  const top = startBelow(config.content)
  const isKept = wanted.component
    ? () => true
    : ({ component }: LockEntry) => inventoriedIn(outcome).has(component)
  const work = (locked: OpenedInventories) => lockFetched(fetched, { locked, isKept, top })
  const changes = await writePins(project, work, wanted)
  return { fetched: changes, failed }
}

interface Context {
  readonly locked: OpenedInventories
  /** Tells whether the component of an entry still has an inventory to lock. */
  isKept(entry: LockEntry): boolean
  readonly top: string
}

/** Returns the files that lock these inventories; none when they are locked already. */
function lockFetched(fetched: readonly FetchedPin[], { locked, isKept, top }: Context) {
  const result = fetched.map((each) => ({ ...each, change: changeOf(each.entry, locked) }))
  const fresh = result.filter(({ change }) => change !== 'unchanged')
  const left = locked.entries.filter((entry) => !isKept(entry))
  const changes = new Map<string, string | Uint8Array | undefined>([
    ...fresh.map(({ entry, bytes }) => [top + copyPath(entry), bytes] as const),
    ...left.map((entry) => [top + copyPath(entry), undefined] as const),
  ])
  const isOld = (entry: LockEntry) =>
    left.includes(entry) || fresh.some((each) => isSame(each.entry, entry))
  const kept = locked.entries.filter((entry) => !isOld(entry))
  if (changes.size > 0)
    changes.set(
      top + LOCK_FILE,
      printLock({ ...locked, pins: [...kept, ...fresh.map(({ entry }) => entry)] }),
    )
  return { changes, result }
}

function unreadable(lock: string): string {
  const command = `run ${code('milepost pins update')} for all components`
  return `Cannot read ${code(lock)}; ${command}, which writes it anew.`
}

function changeOf(entry: LockEntry, { entries, copyOf }: OpenedInventories): PinChange {
  const known = entries.find((each) => isSame(each, entry))
  if (!known) return 'new'
  const isIntact = copyOf(known) !== undefined
  const isEqual = known.sha256 === entry.sha256 && known.url === entry.url
  return isIntact && isEqual ? 'unchanged' : 'changed'
}

function isSame(a: LockEntry, b: LockEntry): boolean {
  return a.component === b.component && a.version === b.version
}

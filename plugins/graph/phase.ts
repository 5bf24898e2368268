import { ownValue } from '../basics/own-value.ts'
import type { Entry } from '../entries/entry.ts'
import { historyOf } from '../kinds/history.ts'
import { isClosed, type Phase, type Status } from '../kinds/status.ts'

/** Returns the name of an entry's current status, or undefined when its kind has no statuses. */
export function statusOf(entry: Entry): string | undefined {
  return entry.kind.statusOf(entry.data)
}

/** Returns the properties that the entry's kind gives to its current status. */
export function statusDefinition(entry: Entry): Status | undefined {
  return ownValue(entry.kind.statuses, statusOf(entry))
}

export function phaseOf(entry: Entry): Phase | undefined {
  return statusDefinition(entry)?.phase
}

/** Returns the path in the data that holds the current status. */
export function statusPath(entry: Entry): readonly (string | number)[] {
  const steps = historyOf(entry.data).length
  if (steps > 0 && !('status' in entry.data)) return ['history', steps - 1, 'status']
  const status = statusOf(entry)
  const field = Object.entries(entry.data).find(([, value]) => value === status)?.[0]
  return [field ?? 'status']
}

export function isOpen(entry: Entry): boolean {
  return !isClosed(phaseOf(entry))
}

import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import { PHASES, type Phase } from '../kinds/status.ts'

/** The number of documents in each phase. Empty phases are left out. */
export interface Progress {
  readonly total: number
  readonly parts: readonly { readonly phase: Phase; readonly count: number }[]
}

export function progressOf(entries: readonly Entry[]): Progress {
  const phases = Map.groupBy(entries, phaseOf)
  const parts = PHASES.map((phase) => ({ phase, count: phases.get(phase)?.length ?? 0 }))
  return { total: entries.length, parts: parts.filter((part) => part.count > 0) }
}

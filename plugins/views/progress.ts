import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import { PHASES, type Phase } from '../kinds/status.ts'

/** How many documents stand in each phase; phases that none stands in are left out. */
export interface Progress {
  readonly total: number
  readonly parts: readonly { readonly phase: Phase; readonly count: number }[]
}

export function progressOf(entries: readonly Entry[]): Progress {
  const phases = Map.groupBy(entries, phaseOf)
  const parts = PHASES.map((phase) => ({ phase, count: phases.get(phase)?.length ?? 0 }))
  return { total: entries.length, parts: parts.filter((part) => part.count > 0) }
}

import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import type { ItemData } from '../kinds/item.ts'
import { PHASES, type Phase } from '../kinds/status.ts'
import type { ViewContext } from './context.ts'
import { isLate } from './lateness.ts'

/** The number of items in each phase. Empty phases are left out. */
export interface Progress {
  readonly total: number
  readonly parts: readonly { readonly phase: Phase; readonly count: number }[]
}

/** Counts items by phase. An item that `isLate` counts as late, whatever its status. */
export function progressOf(context: ViewContext, items: readonly Entry<ItemData>[]): Progress {
  const phases = Map.groupBy(items, (item) => (isLate(context, item) ? 'late' : phaseOf(item)))
  const parts = PHASES.map((phase) => ({ phase, count: phases.get(phase)?.length ?? 0 }))
  return { total: items.length, parts: parts.filter((part) => part.count > 0) }
}

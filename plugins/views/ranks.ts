import type { Entry } from '../entries/entry.ts'
import type { RoadmapData } from '../kinds/roadmap.ts'
import type { ViewContext } from './context.ts'

type Ranks = ReadonlyMap<string, number>

const known = new WeakMap<ViewContext, Map<string, Ranks>>()

/**
 * Returns the position of each item on its roadmap, from 1. An item listed twice keeps its first
 * position. A roadmap is counted once for the pages of all its items.
 */
export function rankOf(context: ViewContext, entry: Entry<RoadmapData>): Ranks {
  const counted = known.get(context) ?? new Map<string, Ranks>()
  known.set(context, counted)
  const ranks = counted.get(entry.key) ?? ranksOn(context, entry)
  counted.set(entry.key, ranks)
  return ranks
}

function ranksOn(context: ViewContext, entry: Entry<RoadmapData>): Ranks {
  const ranks = new Map<string, number>()
  for (const { reference, to } of context.graph.edgesFrom(entry.key)) {
    if (reference.field === 'order' && !ranks.has(to.key)) ranks.set(to.key, ranks.size + 1)
  }
  return ranks
}

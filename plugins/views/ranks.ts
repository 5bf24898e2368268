import type { Entry } from '../entries/entry.ts'
import type { RoadmapData } from '../kinds/roadmap.ts'
import type { ViewContext } from './context.ts'

/**
 * Returns the position of each item on its roadmap, from 1. An item listed twice keeps its first
 * position.
 */
export function rankOf(
  context: ViewContext,
  entry: Entry<RoadmapData>,
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const { reference, to } of context.graph.edgesFrom(entry.key)) {
    if (reference.field === 'order' && !ranks.has(to.key)) ranks.set(to.key, ranks.size + 1)
  }
  return ranks
}

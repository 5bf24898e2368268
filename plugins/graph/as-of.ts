import type { Day } from '../basics/calendar.ts'
import type { CommonData } from '../kinds/kind.ts'
import type { Graph } from './graph.ts'

/** Returns the day on which a historical document is judged: its own `as-of`, or its roadmap's. */
export function asOf(graph: Graph, key: string): Day | undefined {
  const own = graph.entry(key)?.data['as-of']
  if (own) return own
  for (const edge of graph.edgesFrom(key)) {
    if (!edge.reference.relation.inherits) continue
    const data: CommonData | undefined = graph.entry(edge.to.key)?.data
    if (data?.['as-of']) return data['as-of']
  }
  return undefined
}

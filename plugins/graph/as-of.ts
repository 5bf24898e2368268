import type { Day } from '../basics/calendar.ts'
import { soundly } from '../entries/unsound-field.ts'
import type { Graph } from './graph.ts'

/** Returns the day on which a historical document is judged: its own `as-of`, or its roadmap's. */
export function asOf(graph: Graph, key: string): Day | undefined {
  const entry = graph.judged(key)
  const own = entry && soundly(() => entry.data['as-of'])
  if (own) return own
  for (const edge of graph.edgesFrom(key)) {
    if (!edge.reference.relation.inherits) continue
    const target = graph.judged(edge.to.key)
    const day = target && soundly(() => target.data['as-of'])
    if (day) return day
  }
  return undefined
}

import { heldUp } from '../clocks/lateness.ts'
import type { Graph } from '../graph/graph.ts'

/** Returns the keys of all documents that wait for one, directly or indirectly, nearest first. */
export function heldUpBy(graph: Graph, key: string): readonly string[] {
  const waiting = (start: string) =>
    graph
      .edgesTo(start)
      .filter((edge) => edge.reference.relation.dependency)
      .map((edge) => edge.from.key)
  return heldUp(key, waiting)
}

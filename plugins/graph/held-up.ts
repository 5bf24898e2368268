import type { Graph } from './graph.ts'

/** Returns the keys of all documents that wait for one, directly or indirectly, nearest first. */
export function heldUpBy(graph: Pick<Graph, 'edgesTo'>, key: string): readonly string[] {
  const seen = new Set([key])
  for (const each of seen) {
    for (const { from, reference } of graph.edgesTo(each)) {
      if (reference.relation.dependency) seen.add(from.key)
    }
  }
  return [...seen].slice(1)
}

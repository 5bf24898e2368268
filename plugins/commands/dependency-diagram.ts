import { code, orMeant } from '../basics/wording.ts'
import { dependencies } from '../diagrams/dependencies.ts'
import type { Diagram } from '../diagrams/diagram.ts'
import type { Graph } from '../graph/graph.ts'

/**
 * Draws what documents depend on, and what depends on them; without ids, every document that depends
 * on another. Throws for an id that does not exist, and when there is nothing to draw.
 */
export function dependencyDiagram(graph: Graph, ids: readonly string[]): Diagram {
  const centre = ids.length === 0 ? everyWaiting(graph) : ids.map((id) => known(id, graph))
  const diagram = dependencies(graph, centre)
  if (!diagram) throw new Error(nothingToDraw(ids))
  return diagram
}

function known(id: string, graph: Graph): string {
  if (graph.named(id).length > 0) return id
  throw new Error(`Cannot find the document ${code(id)}${orMeant(graph.nearestId(id))}`)
}

function everyWaiting(graph: Graph): readonly string[] {
  const waiting = graph.nodes.filter((node) =>
    graph.edgesFrom(node.key).some((edge) => edge.reference.relation.dependency),
  )
  return waiting.map((node) => node.key)
}

function nothingToDraw(ids: readonly string[]): string {
  if (ids.length === 0) return 'Nothing to draw: no document waits for another.'
  return `Nothing to draw: ${ids.map(code).join(', ')} waits for nothing, and nothing for it.`
}

import type { Graph } from '../../graph/graph.ts'
import { diagramIds } from '../../links/addresses/diagram-ids.ts'
import { dependencies } from '../dependencies.ts'
import { toMermaid } from '../mermaid.ts'

/**
 * Turns the ids of a `milepost` fence into a Mermaid diagram of what they need and what needs them.
 */
export function fenceToMermaid(text: string, graph: Graph): string | undefined {
  const diagram = dependencies(graph, diagramIds(text))
  return diagram && toMermaid(diagram)
}

import type { Graph } from '../../graph/graph.ts'
import type { Base } from '../../links/addresses/base.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import { dependencies } from '../dependencies.ts'
import type { Diagram } from '../diagram.ts'

/** A graph whose documents have pages. */
export interface LinkedGraph {
  readonly graph: Graph
  /** The base of the documents' pages. */
  readonly base: Base
}

/** Returns the diagram of some documents. Its nodes link to their pages. */
export function linkedDiagram(
  { graph, base }: LinkedGraph,
  ids: readonly string[],
): Diagram | undefined {
  return dependencies(graph, ids, { ...BOUNDS, addressOf: (node) => addressOf(node, base) })
}

/** The largest diagram that is readable on a page. The terminal draws more. */
const BOUNDS = { limit: 20, depth: 2 } as const

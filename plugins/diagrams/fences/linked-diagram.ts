import { given } from '../../basics/given.ts'
import type { Node } from '../../entries/entry.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Base } from '../../links/addresses/base.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import type { Words } from '../../words/words.ts'
import { dependencies } from '../dependencies.ts'
import type { Diagram } from '../diagram.ts'

/** A graph whose documents have pages. */
export interface LinkedGraph {
  readonly graph: Graph
  /** The base of the documents' pages. */
  readonly base: Base
  /** The words of pictures. Default: English ones. */
  readonly words?: Words | undefined
}

/**
 * Returns the diagram of some documents. Its nodes link to their pages. Everything that hangs
 * together with them is drawn if it fits; otherwise, what is near. `fields` are as in
 * `dependencies`.
 */
export function linkedDiagram(
  { graph, base, words }: LinkedGraph,
  ids: readonly string[],
  fields?: readonly string[],
): Diagram | undefined {
  const pageOf = (node: Node) => addressOf(node, base)
  const bounds = { limit: MOST_BOXES, besideUpTo: MOST_BOXES, near: DEPTH }
  return dependencies(graph, ids, { ...bounds, words, ...given({ fields }), addressOf: pageOf })
}

/** The most boxes that are readable on a page. */
const MOST_BOXES = 60
/** The most steps from the centre, where not everything fits. */
const DEPTH = 2

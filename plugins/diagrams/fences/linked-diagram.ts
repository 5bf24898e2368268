import { given } from '../../basics/given.ts'
import { memoized } from '../../basics/memo.ts'
import type { Node } from '../../entries/entry.ts'
import type { Graph } from '../../graph/graph.ts'
import { phaseOf, statusOf } from '../../graph/phase.ts'
import type { Base } from '../../links/addresses/base.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import { digestOf } from '../../outside/files/digest.ts'
import type { Words } from '../../words/words.ts'
import { dependencies } from '../dependencies.ts'
import type { Diagram } from '../diagram.ts'
import { aroundOf, linked } from '../relation-steps.ts'

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
  return dependencies(graph, ids, { ...BOUNDS, words, ...given({ fields }), addressOf: pageOf })
}

/**
 * Returns a function that says what `linkedDiagram` makes a diagram of, and makes none. The facts
 * of a document are written once, however many diagrams show it. Equal facts give equal diagrams.
 */
export function linkedFacts({ graph, base }: LinkedGraph) {
  const factsOf = memoized((key: string) => digestOf(shownOf(key, graph, base)))
  return (ids: readonly string[], fields?: readonly string[]): unknown => {
    const { centre, around } = aroundOf(graph, ids, { ...BOUNDS, ...given({ fields }) })
    const { keys, edges, hidden, cut, moreEdges } = around
    if (edges.length === 0) return undefined
    const nodes = [centre.map(({ key }) => key), keys, linked(around)]
    return [nodes.map((each) => each.map(factsOf)), edges, [...hidden], cut.length, moreEdges]
  }
}

/** Returns all that a diagram shows of a document. */
function shownOf(key: string, graph: Graph, base: Base): readonly unknown[] {
  const node = graph.node(key)
  const entry = graph.entry(key)
  const { kind, title } = node ?? {}
  const relations = Object.entries(kind?.relations ?? {}).map(
    ([field, { acyclic, dependency }]) => [field, acyclic, dependency] as const,
  )
  const address = node && addressOf(node, base)
  const status = entry && [statusOf(entry), phaseOf(entry)]
  return [key, title, kind?.name, relations, address, status]
}

const BOUNDS = {
  /** The most boxes that are readable on a page. */
  ...{ limit: 60, besideUpTo: 60 },
  /** The most steps from the centre, where not everything fits. */
  near: 2,
}

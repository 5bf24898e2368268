import { given } from '../basics/given.ts'
import { ownValue } from '../basics/own-value.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import { PLAIN, type Words } from '../words/words.ts'
import { circleEdges } from './circle-edges.ts'
import { describeDiagram } from './description.ts'
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { type AroundBounds, aroundOf, linked } from './relation-steps.ts'
import { STATUS_CLASSES_OF_PHASES } from './status-mark.ts'

export interface DependencyOptions extends AroundBounds {
  readonly title?: string
  /** The words of the picture. Default: English ones. */
  readonly words?: Words | undefined
  readonly direction?: Diagram['direction']
  /** Returns the address of a document's page. Without it, nodes are not links. */
  readonly addressOf?: (node: Node) => string | undefined
  /** Returns the text beside a node's mark. Without it, the status is written. */
  readonly statusOf?: (node: Node) => string | undefined
}

const MOST_NAMES = 3

/**
 * Draws what some documents lead to and what leads to them, or returns undefined when nothing does.
 * Of several documents, those without a link to another one are left out. Ids may be written in
 * every form that a reference allows; unknown ids are left out.
 */
export function dependencies(
  graph: Graph,
  ids: readonly string[],
  options: DependencyOptions = {},
): Diagram | undefined {
  const { centre, around } = aroundOf(graph, ids, options)
  if (around.edges.length === 0) return undefined
  const { words = PLAIN } = options
  const keys = centre.map((node) => node.key)
  const context = { ...contextOf(graph, around, keys), words }
  const diagram = {
    title: options.title ?? titleOf(centre, words),
    direction: options.direction ?? 'right',
    nodes: around.keys.flatMap((key) => nodeOf(key, context, options)),
    edges: edgesOf(graph, around, words),
    more: around.cut.length,
    rest: linked(around).flatMap((key) => nodeOf(key, context, options)),
  }
  return {
    ...diagram,
    description: describeDiagram(diagram, { moreEdges: around.moreEdges, words }),
  }
}

function titleOf(centre: readonly Node[], t: Words): string {
  const { length } = centre
  if (length > MOST_NAMES) return t('diagram.title.many', { documents: length })
  const names = t.list(centre.map((node) => node.title))
  return t('diagram.title', { count: length, names })
}

function contextOf(graph: Graph, around: Neighbourhood, centre: readonly string[]) {
  const kinds = new Set(around.keys.map((key) => graph.node(key)?.kind.name))
  const isWhole = around.keys.every((key) => centre.includes(key))
  return {
    graph,
    hidden: around.hidden,
    mixesKinds: kinds.size > 1,
    focus: new Set(isWhole ? [] : centre),
  }
}

function nodeOf(key: string, context: DiagramContext, options: DependencyOptions): DiagramNode[] {
  const node = context.graph.node(key)
  if (!node) return []
  const entry = context.graph.entry(key)
  const phase = entry && phaseOf(entry)
  const name = entry && statusOf(entry)
  const status = options.statusOf?.(node) ?? (name && context.words.named('status', name))
  const href = options.addressOf?.(node)
  const more = context.hidden.get(key)
  return [
    {
      key,
      label: node.title,
      statusClass: phase ? STATUS_CLASSES_OF_PHASES[phase] : 'none',
      ...given({ status }),
      ...(context.mixesKinds ? { kind: context.words.named('kind', node.kind.name) } : {}),
      ...given({ href }),
      ...(context.focus.has(key) ? { focus: true } : {}),
      ...given({ more }),
    },
  ]
}

function edgesOf(graph: Graph, { edges }: Neighbourhood, t: Words): DiagramEdge[] {
  const faults = circleEdges(edges)
  return edges.map((edge) => {
    const relation = { ...edge, relation: t.named('relation', edge.relation) }
    const { acyclic, dependency } =
      ownValue(graph.node(edge.from)?.kind.relations, edge.relation) ?? {}
    if (faults.has(edge) && (acyclic || dependency)) return { ...relation, kind: 'fault' }
    return dependency ? relation : { ...relation, kind: 'aside' }
  })
}

interface DiagramContext {
  readonly words: Words
  readonly graph: Graph
  readonly hidden: ReadonlyMap<string, number>
  readonly mixesKinds: boolean
  readonly focus: ReadonlySet<string>
}

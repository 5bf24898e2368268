import { enumerate } from '../basics/wording.ts'
import type { Node } from '../entries/entry.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import type { Phase } from '../kinds/status.ts'
import type { Diagram, DiagramNode, StatusClass } from './diagram.ts'
import { neighbourhood } from './neighbourhood.ts'

const CLASS_OF: Readonly<Record<Phase, StatusClass>> = {
  idea: 'none',
  open: 'open',
  active: 'active',
  late: 'late',
  done: 'done',
  dropped: 'cancelled',
}

/** What these documents wait for and what waits for them; undefined when nothing does. */
export function dependencies(
  graph: Graph,
  ids: readonly string[],
  href?: (node: Node) => string,
): Diagram | undefined {
  const centre = ids.flatMap((id) => graph.named(id).slice(0, 1))
  const around = neighbourhood(
    {
      out: (key) =>
        graph
          .edgesFrom(key)
          .filter(isDependency)
          .map((edge) => step(edge, edge.to)),
      in: (key) =>
        graph
          .edgesTo(key)
          .filter(isDependency)
          .map((edge) => step(edge, edge.from)),
    },
    centre.map((node) => node.key),
  )
  if (around.edges.length === 0) return undefined
  const names = enumerate(
    centre.map((node) => node.title),
    'and',
  )
  return {
    title: `What ${names} waits for, and what waits for it`,
    description: `${around.keys.length} documents; an arrow leads from one to what it needs.`,
    direction: 'right',
    nodes: around.keys.flatMap((key) => nodeOf(graph, key, centre, around.hidden.get(key), href)),
    edges: around.edges,
    more: around.more,
  }
}

function isDependency(edge: Edge): boolean {
  return edge.reference.relation.dependency === true
}

function step(edge: Edge, node: Node) {
  return { key: node.key, relation: edge.reference.field }
}

function nodeOf(
  graph: Graph,
  key: string,
  centre: readonly Node[],
  more: number | undefined,
  href: ((node: Node) => string) | undefined,
): DiagramNode[] {
  const node = graph.node(key)
  if (!node) return []
  const entry = graph.entry(key)
  const phase = entry && phaseOf(entry)
  const status = entry && statusOf(entry)
  return [
    {
      key,
      label: node.title,
      statusClass: phase ? CLASS_OF[phase] : 'none',
      ...(status === undefined ? {} : { status }),
      ...(href ? { href: href(node) } : {}),
      ...(centre.includes(node) ? { focus: true } : {}),
      ...(more === undefined ? {} : { more }),
    },
  ]
}

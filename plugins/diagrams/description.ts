import { count, enumerate, firstWords } from '../basics/wording.ts'
import type { Diagram, DiagramNode, DrawnEdge } from './diagram.ts'
import { drawnEdges } from './diagram.ts'
import { oneLine } from './label.ts'

type Undescribed = Omit<Diagram, 'description'>

const MOST_NAMES = 6

/**
 * Describes a diagram in a few sentences: its size, the neighbours of its centre, and its faults.
 */
export function describeDiagram(diagram: Undescribed, moreEdges = 0): string {
  const edges = drawnEdges({ ...diagram, description: '' })
  const isCircular = edges.some(({ edge }) => edge.kind === 'fault')
  return [
    `${count(diagram.nodes.length, 'document')}, ${count(edges.length, 'line')}.`,
    ...aroundFocus(diagram.nodes, edges),
    ...(isCircular ? ['The thick lines form a circle.'] : []),
    ...notShown(diagram.more ?? 0, moreEdges),
  ].join(' ')
}

function aroundFocus(nodes: readonly DiagramNode[], edges: readonly DrawnEdge[]): string[] {
  const [focus, ...others] = nodes.filter((node) => node.focus)
  if (!focus || others.length > 0) return []
  const onward = edges.filter(({ from }) => from === focus).map((edge) => [edge, edge.to] as const)
  const towards = edges.filter(({ to }) => to === focus).map((edge) => [edge, edge.from] as const)
  return [
    ...joinedTo(`Onward from ${oneLine(focus.label, 80)}`, onward),
    ...joinedTo('Towards it', towards),
  ]
}

function joinedTo(beginning: string, ends: readonly (readonly [DrawnEdge, DiagramNode])[]) {
  const groups = Map.groupBy(ends, ([{ edge }]) => edge.relation)
  const parts = [...groups].map(
    ([relation, group]) => `${names(group.map(([, node]) => node.label))} (${relation})`,
  )
  return parts.length === 0 ? [] : [`${beginning}: ${parts.join('; ')}.`]
}

function names(labels: readonly string[]): string {
  const shown = labels.map((label) => oneLine(label, 80))
  return enumerate(firstWords(shown, MOST_NAMES), 'and')
}

function notShown(nodes: number, edges: number): string[] {
  const parts = [
    ...(nodes ? [count(nodes, 'neighbour')] : []),
    ...(edges ? [count(edges, 'line')] : []),
  ]
  if (parts.length === 0) return []
  return [`Left out: ${enumerate(parts, 'and')}.`]
}

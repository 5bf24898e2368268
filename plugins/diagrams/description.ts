import { firstWords } from '../basics/wording.ts'
import { PLAIN, type Words } from '../words/words.ts'
import type { Diagram, DiagramNode, DrawnEdge } from './diagram.ts'
import { drawnEdges } from './diagram.ts'
import { oneLine } from './letters/label.ts'

type Undescribed = Omit<Diagram, 'description'>

const MOST_NAMES = 6

/**
 * Describes a diagram in a few sentences: its size, the neighbours of its centre, and its faults.
 */
export function describeDiagram(
  diagram: Undescribed,
  { moreEdges = 0, words: t = PLAIN }: DescriptionOptions = {},
): string {
  const edges = drawnEdges({ ...diagram, description: '' })
  const isCircular = edges.some(({ edge }) => edge.kind === 'fault')
  return [
    t('diagram.size', {
      documents: t('count.documents', { count: diagram.nodes.length }),
      lines: t('count.lines', { count: edges.length }),
    }),
    ...aroundFocus(diagram.nodes, edges, t),
    ...(isCircular ? [t('diagram.circle')] : []),
    ...notShown(diagram.more ?? 0, moreEdges, t),
  ].join(' ')
}

interface DescriptionOptions {
  /** The number of lines that were cut away. */
  readonly moreEdges?: number
  readonly words?: Words
}

function aroundFocus(
  nodes: readonly DiagramNode[],
  edges: readonly DrawnEdge[],
  t: Words,
): string[] {
  const [focus, ...others] = nodes.filter((node) => node.focus)
  if (!focus || others.length > 0) return []
  const onward = edges.filter(({ from }) => from === focus).map((edge) => [edge, edge.to] as const)
  const towards = edges.filter(({ to }) => to === focus).map((edge) => [edge, edge.from] as const)
  return [
    ...joinedTo(t('diagram.onward', { title: oneLine(focus.label, 80) }), onward, t),
    ...joinedTo(t('diagram.towards'), towards, t),
  ]
}

function joinedTo(
  beginning: string,
  ends: readonly (readonly [DrawnEdge, DiagramNode])[],
  t: Words,
): string[] {
  const groups = Map.groupBy(ends, ([{ edge }]) => edge.relation)
  const parts = [...groups].map(
    ([relation, group]) =>
      `${names(
        group.map(([, node]) => node.label),
        t,
      )} (${relation})`,
  )
  return parts.length === 0 ? [] : [t('diagram.joined', { beginning, list: parts.join('; ') })]
}

function names(labels: readonly string[], t: Words): string {
  const shown = labels.map((label) => oneLine(label, 80))
  return t.list(firstWords(shown, MOST_NAMES))
}

function notShown(nodes: number, edges: number, t: Words): string[] {
  const parts = [
    ...(nodes ? [t('count.neighbours', { count: nodes })] : []),
    ...(edges ? [t('count.lines', { count: edges })] : []),
  ]
  if (parts.length === 0) return []
  return [t('diagram.left-out-list', { list: t.list(parts) })]
}

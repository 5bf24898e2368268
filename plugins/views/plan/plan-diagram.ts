import { given } from '../../basics/given.ts'
import { describeDiagram } from '../../diagrams/description.ts'
import type { Diagram, DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts'
import { STATUS_CLASSES_OF_PHASES } from '../../diagrams/status-mark.ts'
import { isOpen, phaseOf, statusOf } from '../../graph/phase.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import type { ViewContext } from '../context.ts'
import { isLate } from '../lateness.ts'
import { namedIn, whenOf } from './living-items.ts'
import type { PlanGraph } from './plan-graph.ts'

/** The fields by which items of the plan may be put together. */
export const CLUSTERINGS = ['roadmap', 'group', 'theme'] as const
export type Clustering = (typeof CLUSTERINGS)[number]

interface DrawnPart {
  readonly title: string
  readonly keys: readonly string[]
  /** The field whose documents are frames around the boxes, or undefined for no frames. */
  readonly by: Clustering | undefined
}

/** Draws some items of a plan, with every line between them. */
export function planDiagram(
  context: ViewContext,
  plan: PlanGraph,
  { title, keys, by }: DrawnPart,
): Diagram {
  const drawn = new Set(keys)
  const edges = keys.flatMap((from) =>
    plan.out(from).flatMap((to) => (drawn.has(to) ? [edgeOf(context, plan, { from, to })] : [])),
  )
  const nodes = keys.flatMap((key) => nodeOf(context, plan, key))
  const clusters = by && framesOf(context, keys, by)
  const diagram = { title, direction: 'right' as const, nodes, edges, ...given({ clusters }) }
  return { ...diagram, description: describeDiagram(diagram, { words: context.words }) }
}

function edgeOf(
  { words }: ViewContext,
  { chain }: PlanGraph,
  { from, to }: Pick<DiagramEdge, 'from' | 'to'>,
): DiagramEdge {
  const at = chain.indexOf(from)
  const isOnChain = at !== -1 && chain[at + 1] === to
  return {
    from,
    to,
    relation: words.named('relation', 'needs'),
    ...(isOnChain ? { kind: 'chain' as const } : {}),
  }
}

function nodeOf(context: ViewContext, plan: PlanGraph, key: string): DiagramNode[] {
  const entry = plan.items.get(key)
  if (!entry) return []
  const phase = phaseOf(entry)
  const late = isOpen(entry) && isLate(context, entry)
  const holdsUp = plan.holdsUp(key)
  const status = [context.words.named('status', statusOf(entry) ?? ''), whenOf(context, entry)]
    .filter(Boolean)
    .join(', ')
  return [
    {
      key,
      label: entry.title,
      status,
      statusClass: late ? 'late' : phase ? STATUS_CLASSES_OF_PHASES[phase] : 'none',
      href: addressOf(entry, context.base),
      ...(holdsUp > 0 ? { remark: context.words('late.holds-up', { count: holdsUp }) } : {}),
    },
  ]
}

function framesOf(context: ViewContext, keys: readonly string[], by: Clustering) {
  const frames = Map.groupBy(keys, (key) => namedIn(context, { key }, by))
  return [...frames].flatMap(([node, own]) => (node ? [{ title: node.title, keys: own }] : []))
}

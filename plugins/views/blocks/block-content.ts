import type { Diagram } from '../../diagrams/diagram.ts'
import type { PlanTimeline } from '../../diagrams/timelines/plan-timeline.ts'
import type { WrittenBlock } from '../../documents/model/document.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { isOpen, phaseOf, statusOf } from '../../graph/phase.ts'
import { type ItemData, item } from '../../kinds/item.ts'
import { blockResult } from '../../queries/block-query.ts'
import type { ViewContext } from '../context.ts'
import { type Badge, badgeFor, type DocumentLink, documentLink } from '../link-row.ts'
import { clusteringNamed } from '../plan/graph-clusters.ts'
import { graphParts } from '../plan/graph-parts.ts'
import { planDiagram } from '../plan/plan-diagram.ts'
import { graphOf } from '../plan/plan-graph.ts'
import { timelineOf } from '../plan/timeline-page.ts'
import { type BlockTable, blockTable, ownerTable } from './block-table.ts'

/** The content of an author's block, as plain data. */
export type BlockContent =
  | { readonly view: 'table'; readonly table: BlockTable; readonly more: number }
  | { readonly view: 'list'; readonly rows: readonly DocumentLink[]; readonly more: number }
  | { readonly view: 'board'; readonly columns: readonly BlockColumn[]; readonly more: number }
  | {
      readonly view: 'timeline'
      readonly timeline: PlanTimeline
      readonly undated: readonly DocumentLink[]
    }
  | {
      readonly view: 'graph'
      readonly diagrams: readonly Diagram[]
      /** Documents without a line, and those that are too far away. */
      readonly others: readonly DocumentLink[]
    }

/** The documents of one status. */
export interface BlockColumn {
  readonly badge: Badge
  readonly rows: readonly DocumentLink[]
}

/** Returns what a block shows, or undefined for a block with a fault. */
export function blockContent(context: ViewContext, block: WrittenBlock): BlockContent | undefined {
  const result = blockResult(block, context.graph)
  if (!result) return undefined
  const { entries, more, view, by } = result
  const items = entries.filter((entry) => isEntryOf(entry, item))
  switch (view) {
    case 'list':
      return { view, rows: links(context, entries), more }
    case 'owners':
      return { view: 'table', table: ownerTable(context, items), more }
    case 'board':
      return { view, columns: columnsOf(context, items), more }
    case 'timeline':
      return timelineContent(context, items)
    case 'graph':
      return graphContent(context, items, by)
    default:
      return { view: 'table', table: blockTable(context, entries), more }
  }
}

function columnsOf(context: ViewContext, items: readonly Entry[]): readonly BlockColumn[] {
  const byStatus = Map.groupBy(items, (entry) => statusOf(entry) ?? '')
  const order = Object.keys(items[0]?.kind.statuses ?? {})
  return order.flatMap((status) => {
    const own = byStatus.get(status) ?? []
    const phase = own[0] && phaseOf(own[0])
    if (phase === undefined) return []
    return [{ badge: badgeFor(context.words, status, phase), rows: links(context, own) }]
  })
}

function timelineContent(context: ViewContext, items: readonly Entry<ItemData>[]): BlockContent {
  const { timeline, undated } = timelineOf(context, items)
  return { view: 'timeline', timeline, undated: links(context, undated.filter(isOpen)) }
}

function graphContent(
  context: ViewContext,
  items: readonly Entry<ItemData>[],
  by: string,
): BlockContent {
  const plan = graphOf(context, items)
  const { parts, far, alone } = graphParts(plan, [...plan.items.keys()])
  const title = context.words('graph.picture')
  const frames = clusteringNamed(by)
  const others = [...far, ...alone].flatMap((key) => plan.items.get(key) ?? [])
  return {
    view: 'graph',
    diagrams: parts.map((keys) => planDiagram(context, plan, { title, keys, by: frames })),
    others: links(context, others),
  }
}

function links(context: ViewContext, entries: readonly Entry[]): readonly DocumentLink[] {
  return entries.map((entry) => documentLink(context, entry))
}

import type { PlanBar, PlanTimeline } from '../../diagrams/timelines/plan-timeline.ts'
import type { Entry } from '../../entries/entry.ts'
import { isOpen } from '../../graph/phase.ts'
import type { ItemData } from '../../kinds/item.ts'
import { release } from '../../kinds/release.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import type { ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { dueDayOf, namedIn, presentItems } from './living-items.ts'
import { planBar } from './plan-bar.ts'
import { type PlanRow, planRow } from './plan-row.ts'

/** The items of all roadmaps as bars from their first step to their target. */
export interface TimelinePage {
  readonly timeline: PlanTimeline
  /** Open items without a day. */
  readonly undated: Excerpt<PlanRow>
  /** The number of items that are not drawn, because there are so many. */
  readonly more: number
}

const MOST_BARS = 200

/** Draws open items, and those that were closed in this quarter or the one before. */
export function timelinePage(context: ViewContext): TimelinePage {
  const items = presentItems(context)
  const dated = drawnItems(context, items)
  const shown = dated.toSorted((a, b) => (a.bar.to < b.bar.to ? -1 : 1)).slice(0, MOST_BARS)
  const undated = items.filter((entry) => isOpen(entry) && dueDayOf(context, entry) === undefined)
  return {
    timeline: planTimeline(context, shown),
    undated: excerptOf(undated, MOST_BARS, (entry) => planRow(context, entry)),
    more: dated.length - shown.length,
  }
}

/** Makes the timeline of some items, and names those that have no day. */
export function timelineOf(context: ViewContext, items: readonly Entry<ItemData>[]) {
  const drawn = drawnItems(context, items)
  const known = new Set(drawn.map(({ entry }) => entry.key))
  return {
    timeline: planTimeline(context, drawn),
    undated: items.filter(({ key }) => !known.has(key)),
  }
}

function drawnItems(context: ViewContext, items: readonly Entry<ItemData>[]): readonly DrawnItem[] {
  return items.flatMap((entry) => {
    const bar = planBar(context, entry)
    return bar ? [{ entry, bar }] : []
  })
}

interface DrawnItem {
  readonly entry: Entry<ItemData>
  readonly bar: PlanBar
}

function planTimeline(context: ViewContext, drawn: readonly DrawnItem[]): PlanTimeline {
  const { graph, today, base } = context
  const byRoadmap = Map.groupBy(drawn, ({ entry }) => namedIn(context, entry, 'roadmap'))
  const sections = [...byRoadmap]
    .map(([node, some]) => {
      const bars = some.map(({ bar }) => bar)
      return node
        ? { title: node.title, href: addressOf(node, base), bars }
        : { title: context.words('graph.no-roadmap'), bars }
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const flags = graph.entries(release).flatMap((entry) => {
    const { on, line } = entry.data
    return on === undefined ? [] : [{ text: line, on, href: addressOf(entry, base) }]
  })
  return { today, sections, flags: flags.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
}

import { compareText } from '../basics/finding.ts'
import { parsePeriod } from '../basics/period.ts'
import type { Entry } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { phaseOf } from '../graph/phase.ts'
import { type ItemData, item } from '../kinds/item.ts'
import type { RoadmapData } from '../kinds/roadmap.ts'
import { byTitle, type ViewContext } from './context.ts'
import { isOpen } from './item-row.ts'
import { namers } from './link-row.ts'
import { rankOf } from './ranks.ts'

/** The items of a roadmap in the order in which its page shows them. */
export interface RoadmapOrder {
  /** Open items in order of priority. */
  readonly ranked: readonly Entry<ItemData>[]
  /** Open items without a rank. */
  readonly unranked: readonly Entry<ItemData>[]
  /** Finished items, newest first. */
  readonly completed: readonly Entry<ItemData>[]
  readonly cancelled: readonly Entry<ItemData>[]
}

export function roadmapOrder(context: ViewContext, entry: Entry<RoadmapData>): RoadmapOrder {
  const items = itemsOn(context, entry)
  const order = rankOf(context, entry)
  const open = items.filter(isOpen)
  const closed = items.filter((each) => !isOpen(each)).sort(newestFirst)
  return {
    ranked: open
      .filter(({ key }) => order.has(key))
      .sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)),
    unranked: open.filter(({ key }) => !order.has(key)),
    completed: closed.filter((each) => phaseOf(each) === 'done'),
    cancelled: closed.filter((each) => phaseOf(each) === 'dropped'),
  }
}

/** Returns the items that name the roadmap, and those that it names. */
export function itemsOn(context: ViewContext, entry: Entry<RoadmapData>): Entry<ItemData>[] {
  const own = namers(context, entry.key, 'roadmap')
  const keys = new Set([...own.map(({ key }) => key), ...rankOf(context, entry).keys()])
  const found = [...keys].flatMap((key) => context.graph.entry(key) ?? [])
  return found.filter((each) => isEntryOf(each, item)).sort(byTitle)
}

/** Compares items by the day of their last step, newest first. Items without a day come last. */
function newestFirst(a: Entry<ItemData>, b: Entry<ItemData>): number {
  return compareText(closedOn(b), closedOn(a)) || byTitle(a, b)
}

function closedOn({ data }: Entry<ItemData>): string {
  const last = data.history.at(-1)
  return parsePeriod(last?.on ?? last?.target ?? '')?.last ?? ''
}

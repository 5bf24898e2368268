import type { Day } from '../../basics/calendar.ts'
import { parsePeriod } from '../../basics/period.ts'
import { dueDay } from '../../clocks/lateness.ts'
import { releaseHistory } from '../../clocks/releases/release-documents.ts'
import type { Entry } from '../../entries/entry.ts'
import { asOf } from '../../graph/as-of.ts'
import { type ItemData, targetOf } from '../../kinds/item.ts'
import { byTitle, type ViewContext } from '../context.ts'
import { type ItemRow, itemRow, itemsOf } from '../item-row.ts'
import { type LinkRow, namedBy } from '../link-row.ts'

/** An item in a view of the whole plan, with its roadmap. */
export interface PlanRow extends ItemRow {
  readonly roadmap?: LinkRow
}

/** Returns the items of all roadmaps that are not kept as history, by title. */
export function livingItems(context: ViewContext): readonly Entry<ItemData>[] {
  const living = itemsOf(context).filter(({ key }) => asOf(context.graph, key) === undefined)
  return living.toSorted(byTitle)
}

export function planRow(context: ViewContext, entry: Entry<ItemData>): PlanRow {
  const [roadmap] = namedBy(context, entry, 'roadmap')
  return { ...itemRow(context, entry), ...(roadmap ? { roadmap } : {}) }
}

/** Returns the last day of an item's target, or undefined when it has no day. */
export function dueDayOf(context: ViewContext, { data }: Entry<ItemData>): Day | undefined {
  return dueDay(targetOf(data), releaseHistory(context.graph, context.today).releases)
}

/** Returns the first day of an item's last step, or undefined when it has no date. */
export function lastStepOf({ data }: Entry<ItemData>): Day | undefined {
  const on = data.history.findLast((step) => step.on)?.on
  return on === undefined ? undefined : parsePeriod(on)?.last
}

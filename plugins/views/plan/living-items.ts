import { addDays, type Day } from '../../basics/calendar.ts'
import { parsePeriod, quarterOf } from '../../basics/period.ts'
import { dueDay } from '../../clocks/lateness.ts'
import { releaseHistory } from '../../clocks/releases/release-documents.ts'
import type { Entry, Node } from '../../entries/entry.ts'
import { asOf } from '../../graph/as-of.ts'
import { isOpen } from '../../graph/phase.ts'
import { type ItemData, targetOf } from '../../kinds/item.ts'
import { byTitle, type ViewContext } from '../context.ts'
import { itemsOf } from '../item-row.ts'

/** Returns the items of all roadmaps that are not kept as history, by title. */
export function livingItems(context: ViewContext): readonly Entry<ItemData>[] {
  const living = itemsOf(context).filter(({ key }) => asOf(context.graph, key) === undefined)
  return living.toSorted(byTitle)
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

/** Returns the target of an open item, and the day of a closed one, as pages write days. */
export function whenOf({ words }: ViewContext, entry: Entry<ItemData>): string | undefined {
  const target = targetOf(entry.data)
  const on = isOpen(entry) ? target : (entry.data.history.at(-1)?.on ?? target)
  return on === undefined ? undefined : words.day(on)
}

/** Returns open items, and those that were closed in this quarter or the one before. */
export function presentItems(context: ViewContext): readonly Entry<ItemData>[] {
  const before = quarterOf(addDays(quarterOf(context.today).first, -1))
  return livingItems(context).filter(
    (entry) => isOpen(entry) || (lastStepOf(entry) ?? '') >= before.first,
  )
}

/** Returns the document that a field of an item names first, such as its roadmap. */
export function namedIn(
  { graph }: ViewContext,
  { key }: Pick<Node, 'key'>,
  field: string,
): Node | undefined {
  return graph.edgesFrom(key).find(({ reference }) => reference.field === field)?.to
}

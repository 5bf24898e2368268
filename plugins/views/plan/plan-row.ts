import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { isOpen } from '../../graph/phase.ts'
import type { ItemData } from '../../kinds/item.ts'
import type { ViewContext } from '../context.ts'
import { type ItemRow, itemRow } from '../item-row.ts'
import { type LinkRow, namedBy } from '../link-row.ts'
import { facetWords } from './facets.ts'
import { dueDayOf, lastStepOf } from './living-items.ts'

/** An item in a view of the whole plan, with its roadmap. */
export interface PlanRow extends ItemRow {
  readonly roadmap?: LinkRow
  /** The due day, or the day on which it was closed, by which a table sorts. */
  readonly day?: Day
  /** The words by which a reader may choose it: `status:planned owner:ada`. */
  readonly facets?: string
}

export function planRow(context: ViewContext, entry: Entry<ItemData>): PlanRow {
  const [roadmap] = namedBy(context, entry, 'roadmap')
  const day = isOpen(entry) ? dueDayOf(context, entry) : lastStepOf(entry)
  return {
    ...itemRow(context, entry),
    ...given({ roadmap, day, facets: facetWords(context, entry) }),
  }
}

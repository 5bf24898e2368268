import { phaseOf, statusOf } from '../../graph/phase.ts'
import { item } from '../../kinds/item.ts'
import { isClosed } from '../../kinds/status.ts'
import type { ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type Badge, badgeFor } from '../link-row.ts'
import { livingItems } from './living-items.ts'
import { type PlanRow, planRow } from './plan-row.ts'

/** The items of all roadmaps by their status. */
export interface BoardPage {
  readonly columns: readonly BoardColumn[]
}

/** A status, with the items that have it. */
export interface BoardColumn {
  readonly badge: Badge
  /** True when its items are finished or given up; each then says when, not its target. */
  readonly isClosed: boolean
  readonly count: number
  readonly rows: Excerpt<PlanRow>
}

const MOST_ROWS = 60

/** Returns a column for each status that an item has, in the order of the kind. */
export function boardPage(context: ViewContext): BoardPage {
  const items = livingItems(context)
  const kind = context.kinds.find(({ name }) => name === item.name) ?? item
  const byStatus = Map.groupBy(items, (entry) => statusOf(entry))
  const columns = Object.keys(kind.statuses).flatMap((status) => {
    const own = byStatus.get(status) ?? []
    const phase = own[0] && phaseOf(own[0])
    if (phase === undefined) return []
    const rows = excerptOf(own, MOST_ROWS, (entry) => planRow(context, entry))
    return [
      {
        badge: badgeFor(context.words, status, phase),
        isClosed: isClosed(phase),
        count: own.length,
        rows,
      },
    ]
  })
  return { columns }
}

import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import type { ItemData } from '../../kinds/item.ts'
import { type RoadmapData, roadmap } from '../../kinds/roadmap.ts'
import { byTitle, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type ItemRow, itemRow } from '../item-row.ts'
import { documentLink, type LinkRow, namedBy } from '../link-row.ts'
import { type Progress, progressOf } from '../progress.ts'
import { itemsOn, roadmapOrder } from '../roadmap-order.ts'
import { webLink } from '../web-link.ts'

export interface RoadmapPage extends DocumentFacts {
  readonly owner?: LinkRow
  readonly horizon?: string
  /** The address of its board in a tracker. */
  readonly board?: LinkRow
  readonly missing: readonly string[]
  readonly progress: Progress
  /** Open items in order of priority. */
  readonly ranked: readonly ItemRow[]
  /** Open items without a rank. */
  readonly unranked: readonly ItemRow[]
  /** Finished items, newest first. */
  readonly completed: readonly ItemRow[]
  readonly cancelled: readonly ItemRow[]
}

export interface RoadmapRow extends LinkRow {
  readonly description?: string
  readonly owner?: LinkRow
  readonly asOf?: string
  readonly progress: Progress
}

export function roadmapPage(context: ViewContext, id: string): RoadmapPage {
  const entry = entryOf(context, roadmap, id)
  const { ranked, unranked, completed, cancelled } = roadmapOrder(context, entry)
  const rows = (some: readonly Entry<ItemData>[]) => some.map((each) => itemRow(context, each))
  return {
    ...documentFacts(context, entry),
    missing: entry.data.missing ?? [],
    progress: progressOf(context, itemsOn(context, entry)),
    ranked: rows(ranked),
    unranked: rows(unranked),
    completed: rows(completed),
    cancelled: rows(cancelled),
    ...given({
      owner: ownerOf(context, entry),
      horizon: entry.data.horizon,
      board: entry.data.board === undefined ? undefined : webLink(entry.data.board),
    }),
  }
}

export function roadmapRows(context: ViewContext): readonly RoadmapRow[] {
  return [...context.graph.entries(roadmap)].sort(byTitle).map((entry) => {
    const { description, asOf } = documentFacts(context, entry)
    return {
      ...documentLink(context, entry),
      progress: progressOf(context, itemsOn(context, entry)),
      ...given({ description, asOf, owner: ownerOf(context, entry) }),
    }
  })
}

function ownerOf(context: ViewContext, entry: Entry<RoadmapData>): LinkRow | undefined {
  const text = entry.data.owner
  return namedBy(context, entry, 'owner')[0] ?? (text === undefined ? undefined : { text })
}

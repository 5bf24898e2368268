import { byTitle, type ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type ItemRow, isOpen, itemRow, itemsOf } from '../item-row.ts'
import { documentLink, type LinkRow } from '../link-row.ts'
import { namedIn } from '../plan/living-items.ts'

/** Every item of every roadmap. */
export interface ItemList {
  /** The open items of each roadmap, by title; those without a roadmap come last. */
  readonly roadmaps: readonly RoadmapItems[]
  readonly closed: Excerpt<ItemRow>
}

/** The open items of a roadmap. */
export interface RoadmapItems {
  readonly id: string
  /** The roadmap; undefined for items without one. */
  readonly roadmap?: LinkRow
  readonly rows: Excerpt<ItemRow>
}

/** The most items of one roadmap. Its own page has them all. */
const MOST_ROWS = 200

export function itemList(context: ViewContext): ItemList {
  const items = [...itemsOf(context)].sort(byTitle)
  const open = Map.groupBy(items.filter(isOpen), (entry) => namedIn(context, entry, 'roadmap'))
  const roadmaps = [...open.keys()].flatMap((node) => node ?? []).sort(byTitle)
  const row = (entry: (typeof items)[number]) => itemRow(context, entry)
  const rowsOf = (node: (typeof roadmaps)[number] | undefined) =>
    excerptOf(open.get(node) ?? [], MOST_ROWS, row)
  return {
    roadmaps: [
      ...roadmaps.map((node) => {
        return { id: node.id, roadmap: documentLink(context, node), rows: rowsOf(node) }
      }),
      ...(open.has(undefined) ? [{ id: 'others', rows: rowsOf(undefined) }] : []),
    ],
    closed: excerptOf(
      items.filter((entry) => !isOpen(entry)),
      MOST_ROWS,
      row,
    ),
  }
}

import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { parsePeriod } from '../../basics/period.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { phaseOf } from '../../graph/phase.ts'
import { type ItemData, item } from '../../kinds/item.ts'
import { type RoadmapData, roadmap } from '../../kinds/roadmap.ts'
import { byTitle, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type ItemRow, isOpen, itemRow } from '../item-row.ts'
import { documentLink, type LinkRow, namedBy, namers } from '../link-row.ts'
import { type Progress, progressOf } from '../progress.ts'
import { rankOf } from '../ranks.ts'
import { webLink } from '../web-link.ts'

export interface RoadmapPage extends DocumentFacts {
  readonly owner?: LinkRow
  readonly horizon?: string
  /** Its live board. */
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
  const items = itemsOn(context, entry)
  const order = rankOf(context, entry)
  const rows = (some: readonly Entry<ItemData>[]) => some.map((each) => itemRow(context, each))
  const open = items.filter(isOpen)
  const ranked = open.filter(({ key }) => order.has(key))
  const closed = items.filter((each) => !isOpen(each)).sort(newestFirst)
  return {
    ...documentFacts(context, entry),
    missing: entry.data.missing ?? [],
    progress: progressOf(context, items),
    ranked: rows(ranked.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))),
    unranked: rows(open.filter(({ key }) => !order.has(key))),
    completed: rows(closed.filter((each) => phaseOf(each) === 'done')),
    cancelled: rows(closed.filter((each) => phaseOf(each) === 'dropped')),
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

/** Returns the items that name the roadmap, and those that it names. */
function itemsOn(context: ViewContext, entry: Entry<RoadmapData>): Entry<ItemData>[] {
  const own = namers(context, entry.key, 'roadmap')
  const keys = new Set([...own.map(({ key }) => key), ...rankOf(context, entry).keys()])
  const found = [...keys].flatMap((key) => context.graph.entry(key) ?? [])
  return found.filter((each) => isEntryOf(each, item)).sort(byTitle)
}

function ownerOf(context: ViewContext, entry: Entry<RoadmapData>): LinkRow | undefined {
  const text = entry.data.owner
  return namedBy(context, entry, 'owner')[0] ?? (text === undefined ? undefined : { text })
}

/** Compares items by the day of their last step, newest first. Items without a day come last. */
function newestFirst(a: Entry<ItemData>, b: Entry<ItemData>): number {
  return compareText(closedOn(b), closedOn(a)) || byTitle(a, b)
}

function closedOn({ data }: Entry<ItemData>): string {
  const last = data.history.at(-1)
  return parsePeriod(last?.on ?? last?.target ?? '')?.last ?? ''
}

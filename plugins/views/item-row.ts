import { given } from '../basics/given.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import { DEGREES, type Degree, type ItemData, item, targetOf } from '../kinds/item.ts'
import { isClosed } from '../kinds/status.ts'
import type { ViewContext } from './context.ts'
import { type Lateness, latenessOf } from './lateness.ts'
import { type DocumentLink, documentLink, type LinkRow, namedBy } from './link-row.ts'

/** One item in a list. */
export interface ItemRow extends DocumentLink {
  readonly description?: string
  /** The target; `TBD` while an open item has none, a word for continuous work, and `—` once it is closed without one. */
  readonly target: string
  readonly lateness?: Lateness
  readonly owners: readonly LinkRow[]
  /** The open items that it waits for. */
  readonly waitsFor: readonly DocumentLink[]
  /** The date of the last step, as precisely as it is known. */
  readonly on?: string
  /** The interest of the community, and the impact. */
  readonly interest?: DegreeCell
  readonly impact?: DegreeCell
}

/** A degree in words, and its place among the degrees, by which a table sorts. */
export interface DegreeCell {
  readonly text: string
  readonly order: number
}

export function itemRow(context: ViewContext, entry: Entry<ItemData>): ItemRow {
  return {
    ...documentLink(context, entry),
    target: targetOf(entry.data) ?? (isOpen(entry) ? noTarget(context, entry) : '—'),
    owners: namedBy(context, entry, 'owners'),
    waitsFor: openNeeds(context, entry),
    ...given({
      description: entry.data.description,
      lateness: latenessOf(context, entry),
      on: entry.data.history.findLast((step) => step.on)?.on,
      interest: degreeCell(context, entry.data.interest),
      impact: degreeCell(context, entry.data.impact),
    }),
  }
}

/** Returns the row of an item, with its owners but one. */
export function sharedItemRow(context: ViewContext, owned: Entry<ItemData>, owner: Entry): ItemRow {
  const row = itemRow(context, owned)
  const { href } = documentLink(context, owner)
  return { ...row, owners: row.owners.filter((each) => each.href !== href) }
}

function degreeCell({ words }: ViewContext, degree: Degree | undefined): DegreeCell | undefined {
  return degree && { text: words.named('degree', degree), order: DEGREES.indexOf(degree) }
}

function noTarget({ words }: ViewContext, { data }: Entry<ItemData>): string {
  return words(data.continuous ? 'target.continuous' : 'target.none')
}

export function isOpen(entry: Entry<ItemData>): boolean {
  return !isClosed(phaseOf(entry))
}

/** Returns all sound items of the graph. */
export function itemsOf(context: ViewContext): readonly Entry<ItemData>[] {
  return context.graph.entries(item)
}

function openNeeds(context: ViewContext, entry: Entry<ItemData>): readonly DocumentLink[] {
  return context.graph
    .edgesFrom(entry.key)
    .filter((edge) => edge.reference.field === 'needs')
    .filter((edge) => !isClosed(phaseOf(context.graph.entry(edge.to.key) ?? entry)))
    .map((edge) => documentLink(context, edge.to))
}

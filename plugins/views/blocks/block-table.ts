import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { isOpen } from '../../graph/phase.ts'
import { group } from '../../kinds/group.ts'
import { type ItemData, item } from '../../kinds/item.ts'
import { release } from '../../kinds/release.ts'
import type { WordKey } from '../../words/words.ts'
import type { ViewContext } from '../context.ts'
import { itemRow } from '../item-row.ts'
import { latenessOf } from '../lateness.ts'
import {
  type Badge,
  badgeOf,
  type DocumentLink,
  documentLink,
  type LinkRow,
  namedBy,
} from '../link-row.ts'

/** The documents of a block in a table: a link first, then cells under their titles. */
export interface BlockTable {
  /** The title of the first column. */
  readonly head: string
  readonly columns: readonly string[]
  readonly rows: readonly BlockRow[]
}

export interface BlockRow {
  readonly document: LinkRow | DocumentLink
  readonly cells: readonly BlockCell[]
}

export interface BlockCell {
  readonly badge?: Badge
  readonly text?: string
  /** A second line, such as how late an item is. */
  readonly note?: string
  readonly links?: readonly LinkRow[]
}

/** Makes the table of items, groups or release lines. */
export function blockTable(context: ViewContext, entries: readonly Entry[]): BlockTable {
  const [first] = entries
  const t = context.words
  const titles = (keys: readonly WordKey[]) => keys.map((key) => t(key))
  const rows = (cells: (entry: Entry) => readonly BlockCell[]) =>
    entries.map((entry) => ({ document: documentLink(context, entry), cells: cells(entry) }))
  if (first && isEntryOf(first, group)) {
    const columns = titles(['label.status', 'label.leads'])
    const cells = (entry: Entry) => [
      status(context, entry),
      named(context, entry, 'leads[].person'),
    ]
    return { head: t('label.group'), columns, rows: rows(cells) }
  }
  if (first && isEntryOf(first, release)) {
    const columns = titles(['label.status', 'label.when'])
    return { head: t('label.line'), columns, rows: rows((entry) => releaseCells(context, entry)) }
  }
  const columns = titles(['label.status', 'label.target', 'label.owners'])
  return { head: t('label.item'), columns, rows: rows((entry) => itemCells(context, entry)) }
}

/** Makes the table of those who own items: how many are open, and how many are overdue. */
export function ownerTable(context: ViewContext, items: readonly Entry<ItemData>[]): BlockTable {
  const t = context.words
  const owners = new Map<string, { link: LinkRow; open: number; late: number }>()
  for (const entry of items.filter(isOpen)) {
    for (const link of namedBy(context, entry, 'owners')) {
      const key = link.href ?? link.text
      const owner = owners.get(key) ?? { link, open: 0, late: 0 }
      owner.open += 1
      if (latenessOf(context, entry)?.state === 'overdue') owner.late += 1
      owners.set(key, owner)
    }
  }
  const rows = [...owners.values()].toSorted((a, b) => b.open - a.open)
  return {
    head: t('label.owner'),
    columns: [t('label.open-items'), t('items.overdue')],
    rows: rows.map(({ link, open, late }) => ({
      document: link,
      cells: [{ text: String(open) }, { text: String(late) }],
    })),
  }
}

function itemCells(context: ViewContext, entry: Entry): readonly BlockCell[] {
  if (!isEntryOf(entry, item)) return []
  const { target, lateness, owners } = itemRow(context, entry)
  return [
    status(context, entry),
    { text: target, ...(lateness ? { note: lateness.text } : {}) },
    owners.length > 0 ? { links: owners } : { text: context.words('nobody') },
  ]
}

function releaseCells(context: ViewContext, entry: Entry): readonly BlockCell[] {
  if (!isEntryOf(entry, release)) return []
  const { on } = entry.data
  return [status(context, entry), { text: on === undefined ? '—' : context.words.day(on) }]
}

function status(context: ViewContext, entry: Entry): BlockCell {
  const badge = badgeOf(context, entry)
  return badge ? { badge } : { text: '—' }
}

function named(context: ViewContext, entry: Entry, field: string): BlockCell {
  const rows = namedBy(context, entry, field)
  return rows.length > 0 ? { links: rows } : { text: '—' }
}

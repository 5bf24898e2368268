import type { Day } from '../../basics/calendar.ts'
import { addDays, weekdayOf } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { Words } from '../../words/words.ts'
import { type FollowLinks, followAll } from '../beside/follow-links.ts'
import { allChanges } from '../changes/all-changes.ts'
import { type ChangeValue, valueText } from '../changes/change-value.ts'
import type { DatedChange } from '../changes/dated-facts.ts'
import type { ViewContext } from '../context.ts'
import { type DocumentLink, documentLink } from '../link-row.ts'

/** Everything that documents date, by month and week, the newest first. */
export interface ChangesPage {
  readonly follow: FollowLinks
  readonly months: readonly MonthRow[]
  /** The number of earlier changes that are not listed. */
  readonly more: number
}

export interface MonthRow {
  /** The month: `2026-11`. */
  readonly id: string
  /** The name: `November 2026`. */
  readonly title: string
  readonly count: number
  readonly weeks: readonly WeekRow[]
}

export interface WeekRow {
  /** The first and the last of its days. */
  readonly title: string
  readonly rows: readonly ChangeLine[]
}

/** One change: the document, and what was and is. */
export interface ChangeLine {
  readonly date: string
  readonly what: string
  readonly document: DocumentLink
  readonly from?: string
  readonly to?: string
  readonly note?: string
}

const MOST_ROWS = 600

export function changesPage(context: ViewContext): ChangesPage {
  const all = allChanges(context)
  const shown = all.slice(0, MOST_ROWS)
  const months = Map.groupBy(shown, ({ on }) => on.slice(0, 7))
  return {
    follow: followAll(context),
    more: all.length - shown.length,
    months: [...months].map(([id, changes]) => ({
      id,
      title: context.words.day(id),
      count: changes.length,
      weeks: weeksOf(context, changes),
    })),
  }
}

function weeksOf(context: ViewContext, changes: readonly DatedChange[]): readonly WeekRow[] {
  const weeks = Map.groupBy(changes, ({ on, date }) =>
    date.length < 10 ? '' : weekOf(on, context.words),
  )
  return [...weeks]
    .map(([title, rows]) => ({
      title: title === '' ? context.words('changes.some-day') : title,
      rows: rows.flatMap((change) => changeLine(context, change)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Returns the days of a week in words, from Monday to Sunday. */
function weekOf(day: Day, words: Words): string {
  const monday = addDays(day, -weekdayOf(day))
  return words('span', { from: words.day(monday), to: words.day(addDays(monday, 6)) })
}

/** Returns the line of a change, or none when its document is gone. */
export function changeLine(context: ViewContext, change: DatedChange): readonly ChangeLine[] {
  const { key, what, date, from, to, note } = change
  const node = context.graph.node(key)
  if (!node) return []
  const words = (value: ChangeValue | undefined) => valueText(value, context.words)
  const document = documentLink(context, node)
  return [
    {
      date,
      what: context.words(`change.${what}`),
      document,
      ...given({ from: words(from), to: words(to), note }),
    },
  ]
}

import type { Day } from '../../basics/calendar.ts'
import type { StatusClass } from '../diagram.ts'

/** Periods and events as plain data: an item's history, or release lines and their support. */
export interface Timeline {
  readonly title: string
  readonly description: string
  readonly rows: readonly TimelineRow[]
  /** The name of a row's subject, the head of the table's first column: `Line`. */
  readonly rowName?: string
  /** The day to draw as a line. It always lies inside the picture. */
  readonly today?: Day
  /** A day up to which the picture goes on, at least. */
  readonly through?: Day
  /** The label of the line of `today`. Default: `today` and the day. */
  readonly todayText?: string
}

export interface TimelineRow {
  readonly label: string
  readonly href?: string
  readonly bars: readonly TimelineBar[]
  readonly marks?: readonly TimelineMark[]
}

/** A state and the days it lasts. */
export interface TimelineBar {
  readonly text: string
  readonly statusClass: StatusClass
  readonly from: Day
  /** The last day. Without one, the bar goes on beyond the picture. */
  readonly to?: Day
}

/** An event on one day, past or due. */
export interface TimelineMark {
  readonly text: string
  readonly statusClass: StatusClass
  readonly on: Day
}

/** One fact of a timeline, for the table beside it. */
export interface TimelineFact {
  readonly row: TimelineRow
  readonly text: string
  readonly from: Day
  /** The last day; empty for a state that goes on. For a mark, it is the mark's day. */
  readonly to: Day | ''
}

/** Returns the facts of a timeline as table rows, in the order of days. */
export function toFacts({ rows }: Timeline): readonly TimelineFact[] {
  return rows.flatMap((row) => {
    const bars = row.bars.map(({ text, from, to }) => ({
      row,
      text,
      from,
      to: to ?? ('' as const),
    }))
    const marks = (row.marks ?? []).map(({ text, on }) => ({ row, text, from: on, to: on }))
    return [...bars, ...marks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  })
}

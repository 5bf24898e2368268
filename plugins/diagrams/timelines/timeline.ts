import type { Day } from '../../basics/calendar.ts'
import type { StatusClass } from '../diagram.ts'

/** What lasted from when to when: an item's history, release lines and their support. Plain data. */
export interface Timeline {
  readonly title: string
  readonly description: string
  readonly rows: readonly TimelineRow[]
  /** What a row is, over the first column of the table: `Line`. */
  readonly rowName?: string
  /** Shown as a line, and always inside the picture. */
  readonly today?: Day
  /** What is written at it; without it, `today` and the day. */
  readonly todayText?: string
}

export interface TimelineRow {
  readonly label: string
  readonly href?: string
  readonly bars: readonly TimelineBar[]
  readonly marks?: readonly TimelineMark[]
}

/** A state and the days it holds. */
export interface TimelineBar {
  readonly text: string
  readonly statusClass: StatusClass
  readonly from: Day
  /** Its last day; without one it goes on beyond the picture. */
  readonly to?: Day
}

/** What happened on one day, or is due then. */
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
  /** Empty for what goes on. A mark ends on its day. */
  readonly to: Day | ''
}

/** The same facts as rows, in the order of days. */
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

import { once } from '../basics/memo.ts'
import { columnsOf } from './columns.ts'
import { stretches } from './visible.ts'

/** A part of one line. Columns count from 0, in UTF-16 units, and `end` is exclusive. */
export interface Span {
  readonly line: string
  readonly start: number
  readonly end: number
}

/** A line as a terminal shows it. `indent` and `marked` place its marks, in terminal columns. */
export interface Picture {
  readonly text: string
  readonly indent: number
  readonly marked: number
}

/** A unit that a terminal shows as one: a letter with its accents, an emoji, an escape, a tab. */
interface Cell {
  readonly text: string
  readonly offset: number
  readonly end: number
  readonly width: number
}

/** The most terminal columns of a line. A longer line is cut on both sides. */
const WIDEST = 100
const BEFORE_MARK = 30
const TAB = 4
/** The most UTF-16 units of a line that are measured. */
const READ = 1_000

const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** Draws a line and marks a part of it. An empty part gets a mark of one column. */
export function pictureOf({ line, start, end }: Span): Picture {
  const cells = cellsOf(line, start)
  const from = indexWhere(cells, (cell) => cell.end > start)
  const to = indexWhere(cells, (cell) => cell.offset >= Math.max(end, start + 1))
  const { first, last } = window(cells, from)
  const shown = cells.slice(first, last)
  const before = (shown[0]?.offset ?? 0) > 0 ? '…' : ''
  const after = (shown.at(-1)?.end ?? line.length) < line.length ? '…' : ''
  return {
    text: before + shown.map(({ text }) => text).join('') + after,
    indent: before.length + widthOf(cells.slice(first, from)),
    marked: Math.max(1, widthOf(cells.slice(from, Math.min(to, last)))),
  }
}

/** Splits a line into cells. For a very long line, it takes only the text near `start`. */
function cellsOf(line: string, start: number): Cell[] {
  const skipped = line.length > READ ? Math.max(0, Math.min(start, line.length) - READ / 2) : 0
  const near = line.slice(skipped, skipped + READ)
  const cells: Cell[] = []
  let column = 0
  for (const { text, offset, shownAs } of stretches(near)) {
    const parts = shownAs === undefined ? graphemes().segment(text) : [{ segment: text, index: 0 }]
    for (const { segment, index } of parts) {
      const cell = cellOf(segment, { offset: skipped + offset + index, column, shownAs })
      cells.push(cell)
      column += cell.width
    }
  }
  return cells
}

interface Position {
  readonly offset: number
  readonly column: number
  readonly shownAs: string | undefined
}

function cellOf(segment: string, { offset, column, shownAs }: Position): Cell {
  const end = offset + segment.length
  const text = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : (shownAs ?? segment)
  return { text, offset, end, width: columnsOf(text) }
}

/** Returns the range of cells that fit, with `from` in it. */
function window(cells: readonly Cell[], from: number): { first: number; last: number } {
  if (widthOf(cells) <= WIDEST) return { first: 0, last: cells.length }
  let first = from
  let room = BEFORE_MARK
  while (first > 0 && room > 0) room -= cells[--first]?.width ?? 0
  let last = first
  room = WIDEST
  while (last < cells.length && room > 0) room -= cells[last++]?.width ?? 0
  return { first, last }
}

function indexWhere(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  const index = cells.findIndex(holds)
  return index === -1 ? cells.length : index
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

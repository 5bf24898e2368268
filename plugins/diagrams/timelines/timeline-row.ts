import type { Words } from '../../words/words.ts'
import type { StatusClass } from '../diagram.ts'
import { oneLine } from '../letters/label.ts'
import { textWidth } from '../letters/text-width.ts'
import { wrap } from '../letters/wrapping.ts'
import { markRoom } from '../status-mark.ts'
import { lanesFor } from './lanes.ts'
import { endOf, type TimeScale } from './time-scale.ts'
import type { TimelineBar, TimelineMark, TimelineRow } from './timeline.ts'

export const BAR_HEIGHT = 24
export const TEXT_SIZE = 12
export const TEXT_LEADING = 17
/** The width of a mark and the space after it, in pixels. */
export const MARK_ROOM = 16
export const MARK_HALF = 6
export const ROW_PADDING = 8
const LEAST_HEIGHT = 24
const LEAST_BAR = 6
const BETWEEN_BARS = 2
const LONGEST_TEXT = 200

/**
 * A row with the positions of its parts, in pixels from the row's top and from the scale's start.
 */
export interface LaidRow {
  readonly row: TimelineRow
  readonly bars: readonly LaidBar[]
  readonly notes: readonly LaidNote[]
  readonly height: number
}

export interface LaidBar {
  readonly statusClass: StatusClass
  readonly x: number
  readonly width: number
  readonly goesOn: boolean
  readonly title: string
  /**
   * The text inside the bar. It is empty if it does not fit; a note below the bar then shows it.
   */
  readonly text: string
}

/** A text below the bars: that of a short bar, or a mark on its day. */
export interface LaidNote {
  readonly statusClass: StatusClass
  readonly isMark: boolean
  readonly markX: number
  readonly textX: number
  readonly y: number
  readonly text: string
  readonly title: string
}

/** The room of a picture's rows, and its words. */
export interface RowContext {
  readonly scale: TimeScale
  readonly width: number
  readonly words: Words
}

export function layOutRow(row: TimelineRow, context: RowContext): LaidRow {
  const { width } = context
  const bars = row.bars.map((bar) => layBar(bar, context))
  const notes = [
    ...bars.flatMap((bar, index) => (bar.text ? [] : shortBarNote(bar, row.bars[index], width))),
    ...(row.marks ?? []).map((mark) => markNote(mark, context)),
  ]
  const lanes = lanesFor(notes, MARK_ROOM / 2)
  const top = bars.length > 0 ? BAR_HEIGHT : 0
  const below = (Math.max(-1, ...lanes) + 1) * TEXT_LEADING
  return {
    row,
    bars,
    notes: notes.map(({ note }, index) => ({
      ...note,
      y: top + ((lanes[index] ?? 0) + 1) * TEXT_LEADING - 4,
    })),
    height: Math.max(LEAST_HEIGHT, top + below) + 2 * ROW_PADDING,
  }
}

function layBar(bar: TimelineBar, { scale, width, words: t }: RowContext): LaidBar {
  const x = scale.at(bar.from)
  const end = bar.to ? scale.at(endOf(bar.to)) - BETWEEN_BARS : width
  const room = Math.max(LEAST_BAR, end - x)
  const text = fitText(bar.text)
  const fits =
    textWidth(text, TEXT_SIZE) + markRoom(bar.statusClass, MARK_ROOM) + 2 * ROW_PADDING <= room
  return {
    statusClass: bar.statusClass,
    x,
    width: room,
    goesOn: bar.to === undefined,
    title: `${oneLine(bar.text, 200)}, ${spanOf(bar, t)}`,
    text: fits ? text : '',
  }
}

function spanOf({ from, to }: TimelineBar, t: Words): string {
  if (to === undefined) return t('span.onwards', { from: t.day(from) })
  return t('span', { from: t.day(from), to: t.day(to) })
}

/** Returns the note of a short bar. It begins where its bar does, and never leaves the picture. */
function shortBarNote(bar: LaidBar, source: TimelineBar | undefined, width: number): Placed[] {
  if (!source?.text) return []
  const text = fitText(source.text)
  const room = textWidth(text, TEXT_SIZE) + markRoom(bar.statusClass, MARK_ROOM)
  const start = Math.max(0, Math.min(bar.x, width - room))
  const textX = start + markRoom(bar.statusClass, MARK_ROOM)
  const { statusClass, title } = bar
  const note = { statusClass, title, text, textX, markX: start + MARK_HALF, isMark: false }
  return [{ note, start, end: start + room }]
}

/**
 * Returns the note of a mark, on its day. The text is on the right, or on the left if it does not
 * fit there.
 */
function markNote(mark: TimelineMark, { scale, width, words: t }: RowContext): Placed {
  const markX = (scale.at(mark.on) + scale.at(endOf(mark.on))) / 2
  const text = fitText(mark.text)
  const room = textWidth(text, TEXT_SIZE)
  const isLeft = markX + MARK_HALF + 4 + room > width && markX - MARK_HALF - 4 - room >= 0
  const textX = isLeft ? markX - MARK_HALF - 4 - room : markX + MARK_HALF + 4
  const title = `${oneLine(mark.text, 200)}, ${t.day(mark.on)}`
  const note = { statusClass: mark.statusClass, title, text, textX, markX, isMark: true }
  const start = Math.min(textX, markX - MARK_HALF)
  return { note, start, end: Math.max(textX + room, markX + MARK_HALF) }
}

function fitText(text: string): string {
  return wrap(oneLine(text, 200), { width: LONGEST_TEXT, size: TEXT_SIZE, lines: 1 }).join('')
}

interface Placed {
  readonly note: Omit<LaidNote, 'y'>
  readonly start: number
  readonly end: number
}

import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import { drawableAddress } from '../address.ts'
import { oneLine } from '../letters/label.ts'
import { wrap } from '../letters/wrapping.ts'
import { markPicture } from '../mark-picture.ts'
import { tenths } from '../picture.ts'
import { markRoom } from '../status-mark.ts'
import { textLines } from '../text-lines.ts'
import type { TimelineRow } from './timeline.ts'
import type { LaidBar, LaidNote, LaidRow } from './timeline-row.ts'
import { BAR_HEIGHT, MARK_HALF, MARK_ROOM, ROW_PADDING, TEXT_SIZE } from './timeline-row.ts'

export const LABEL_SIZE = 13
const LABEL_LEADING = 15
const BASELINE = 16
const CORNER = 5
const DIAMOND = 'M0-6.5L6.5 0L0 6.5L-6.5 0z'

export function rowPicture({ row, bars, notes }: LaidRow, place: RowPlace): Element {
  const { left, top, labelWidth } = place
  return s('g', { className: ['diagram-row'], transform: `translate(0 ${top})` }, [
    ...labelPicture(row, labelWidth),
    s('g', { transform: `translate(${left} ${ROW_PADDING})` }, [
      ...bars.map(barPicture),
      ...notes.map(notePicture),
    ]),
  ])
}

function labelPicture(row: TimelineRow, width: number): Element[] {
  if (!row.label) return []
  const lines = wrap(oneLine(row.label, 200), { width, size: LABEL_SIZE, lines: 2 })
  const y = ROW_PADDING + BASELINE - (lines.length - 1) * (LABEL_LEADING / 2)
  const style = { className: 'diagram-label', x: 2, y, size: LABEL_SIZE, leading: LABEL_LEADING }
  const parts = [s('title', oneLine(row.label, 1000)), textLines(lines, style)]
  const href = drawableAddress(row.href)
  return [href ? s('a', { href }, parts) : s('g', parts)]
}

function barPicture({ statusClass, x, width, goesOn, title, text }: LaidBar): Element {
  const textX = tenths(x + ROW_PADDING + markRoom(statusClass, MARK_ROOM))
  const style = { className: 'diagram-state', y: BASELINE, size: TEXT_SIZE, leading: 0 }
  const mark = markPicture(statusClass, tenths(x + ROW_PADDING + MARK_HALF), BASELINE - 4)
  return s('g', { className: ['diagram-bar', `diagram-${statusClass}`] }, [
    s('title', title),
    goesOn ? openBar(tenths(x), tenths(width)) : closedBar(tenths(x), tenths(width)),
    ...(text ? [...mark, textLines([text], { ...style, x: textX })] : []),
  ])
}

function closedBar(x: number, width: number): Element {
  const rx = Math.min(CORNER, width / 2)
  return s('rect', { className: ['diagram-box'], x, y: 0.5, width, height: BAR_HEIGHT - 1, rx })
}

/** Draws a bar without its right side, for a state that goes on. */
function openBar(x: number, width: number): Element {
  const end = tenths(x + width)
  const side = BAR_HEIGHT - 1 - 2 * CORNER
  const d = [
    `M${end} 0.5H${tenths(x + CORNER)}`,
    `a${CORNER} ${CORNER} 0 0 0 ${-CORNER} ${CORNER}v${side}`,
    `a${CORNER} ${CORNER} 0 0 0 ${CORNER} ${CORNER}H${end}`,
  ]
  return s('path', { className: ['diagram-box'], d: d.join('') })
}

function notePicture({ statusClass, isMark, markX, textX, y, text, title }: LaidNote): Element {
  const style = { className: 'diagram-note', x: tenths(textX), y, size: TEXT_SIZE, leading: 0 }
  const mark = isMark ? [diamond(markX, y - 4)] : markPicture(statusClass, tenths(markX), y - 4)
  return s('g', { className: [`diagram-${statusClass}`] }, [
    s('title', title),
    ...mark,
    textLines([text], style),
  ])
}

function diamond(x: number, y: number): ElementContent {
  const look = { className: ['diagram-mark-solid'], fill: 'currentColor', stroke: 'none' }
  return s('path', { ...look, d: DIAMOND, transform: `translate(${tenths(x)} ${y})` })
}

export interface RowPlace {
  readonly left: number
  readonly top: number
  readonly labelWidth: number
}

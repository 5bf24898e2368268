import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import type { Words } from '../../words/words.ts'
import { textWidth } from '../letters/text-width.ts'
import type { PictureOptions } from '../picture.ts'
import { picture, tenths, wordsFor } from '../picture.ts'
import { textLines } from '../text-lines.ts'
import type { TimeScale } from './time-scale.ts'
import { endOf, timeScale } from './time-scale.ts'
import type { Timeline } from './timeline.ts'
import type { LaidRow } from './timeline-row.ts'
import { layOutRow } from './timeline-row.ts'
import { LABEL_SIZE, rowPicture } from './timeline-row-picture.ts'

const WIDTH = 720
const MOST_LABEL_WIDTH = 168
const EDGE = 2
const GAP = 12
const AXIS = 24
const TICK_SIZE = 12

/**
 * Returns the timeline as an SVG tree for a pipeline that writes HTML, or undefined when all its
 * rows are empty.
 */
export function drawTimeline(
  timeline: Timeline,
  options: PictureOptions = {},
): Element | undefined {
  const left = labelRoom(timeline)
  const width = WIDTH - left - EDGE
  const scale = timeScale(timeline, width)
  if (!scale || timeline.rows.every((row) => row.bars.length + (row.marks ?? []).length === 0)) {
    return undefined
  }
  const t = wordsFor(options)
  const rows = timeline.rows.map((row) => layOutRow(row, { scale, width, words: t }))
  const bottom = rows.reduce((sum, row) => sum + row.height, AXIS)
  const today = todayLine(timeline, scale, { left, bottom, words: t })
  const height = bottom + (today.length > 0 ? AXIS : EDGE)
  const { title, description } = timeline
  return picture({ className: 'diagram-time', title, description, width: WIDTH, height, options }, [
    s('g', { ariaHidden: 'true' }, gridOf(scale, { left, bottom })),
    ...today,
    ...rowPictures(rows, left),
  ])
}

/**
 * Returns the width of the labels: that of the longest one, but at most a quarter of the picture.
 */
function labelRoom({ rows }: Timeline): number {
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, LABEL_SIZE)))
  return widest === 0 ? EDGE : EDGE + Math.ceil(Math.min(widest, MOST_LABEL_WIDTH)) + GAP
}

function rowPictures(rows: readonly LaidRow[], left: number): Element[] {
  let top = AXIS
  return rows.map((row) => {
    const drawn = rowPicture(row, { left, top, labelWidth: MOST_LABEL_WIDTH })
    top += row.height
    return drawn
  })
}

function gridOf({ ticks }: TimeScale, { left, bottom }: Frame): ElementContent[] {
  return ticks.flatMap(({ x, label }) => {
    const at = tenths(left + x)
    const text = { className: 'diagram-tick', x: at + 4, y: AXIS - 8, size: TICK_SIZE, leading: 0 }
    return [
      s('path', { className: ['diagram-grid'], d: `M${at} 4V${bottom}`, strokeOpacity: '0.3' }),
      textLines([label], text),
    ]
  })
}

function todayLine(
  { today, todayText }: Pick<Timeline, 'today' | 'todayText'>,
  scale: TimeScale,
  { left, bottom, words: t }: Frame & { readonly words: Words },
): Element[] {
  if (!today) return []
  const middle = (scale.at(today) + scale.at(endOf(today))) / 2
  const at = tenths(left + middle)
  const label = todayText ?? `${t('today')}, ${t.day(today)}`
  const half = textWidth(label, TICK_SIZE) / 2
  const x = Math.max(half, Math.min(at, WIDTH - half))
  return [
    s('path', {
      className: ['diagram-today'],
      d: `M${at} ${AXIS - 4}V${bottom + 6}`,
      strokeDasharray: '4 3',
    }),
    textLines([label], {
      className: 'diagram-today-label',
      x: Math.round(x),
      y: bottom + AXIS - 5,
      size: TICK_SIZE,
      leading: 0,
      anchor: 'middle',
    }),
  ]
}

interface Frame {
  readonly left: number
  readonly bottom: number
}

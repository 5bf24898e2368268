import type { Words } from '../words/words.ts'
import type { DiagramNode } from './diagram.ts'
import { statusText } from './diagram.ts'
import { keptByFacts } from './kept-by-facts.ts'
import { oneLine } from './letters/label.ts'
import { textWidth } from './letters/text-width.ts'
import { wrap } from './letters/wrapping.ts'
import { markRoom } from './status-mark.ts'

export const LABEL_SIZE = 14
export const STATE_SIZE = 12
export const RELATION_SIZE = 12
export const TITLE_SIZE = 13
export const LABEL_LEADING = 18
export const STATE_LEADING = 18
export const PADDING = 12
/** The width of a status mark and the space after it, in pixels. */
export const MARK_ROOM = 18
/** The distance between the frame of the node in focus and the ring inside it, in pixels. */
export const RING = 4
const TEXT_WIDTH = 156
/** A status with a day needs more room than a label, which has several lines. */
const STATE_WIDTH = 200
const LEAST_TEXT_WIDTH = 64
const LABEL_LINES = 3

/** A node's texts broken into lines, and the box they need, in pixels. */
export interface Box {
  readonly node: DiagramNode
  readonly label: readonly string[]
  readonly state: string
  readonly more: string
  readonly width: number
  readonly height: number
}

/** The most boxes that are known at one time. One takes about 1 KB. */
const MOST_BOXES = 6_000
const kept = keptByFacts<Box>(MOST_BOXES)

/** Returns the box of a node. Equal nodes have the same box, which is made once. */
export function boxOf(node: DiagramNode, t: Words): Box {
  return kept(t, [node], () => measured(node, t))
}

function measured(node: DiagramNode, t: Words): Box {
  const column = { width: TEXT_WIDTH, size: LABEL_SIZE, lines: LABEL_LINES }
  const label = wrap(oneLine(node.label || node.key, 200), column)
  const room = markRoom(node.statusClass, MARK_ROOM)
  const state = fitState([node.kind, statusText(node, t)].filter(Boolean).join(' · '), room)
  const more = fitState(remarkOf(node, t), 0)
  const widths = [
    LEAST_TEXT_WIDTH,
    ...label.map((line) => textWidth(line, LABEL_SIZE)),
    textWidth(state, STATE_SIZE) + room,
    textWidth(more, STATE_SIZE),
  ]
  const stateLines = [state, more].filter(Boolean).length
  return {
    node,
    label,
    state,
    more,
    width: Math.ceil(Math.max(...widths)) + 2 * PADDING,
    height: label.length * LABEL_LEADING + stateLines * STATE_LEADING + 2 * (PADDING - 2),
  }
}

/** Returns what stands below the status of a node. */
function remarkOf({ remark = '', more = 0 }: DiagramNode, t: Words): string {
  return [remark, more > 0 ? t('diagram.more', { more }) : ''].filter(Boolean).join(' · ')
}

function fitState(state: string, taken: number): string {
  const column = { width: STATE_WIDTH - taken, size: STATE_SIZE, lines: 1 }
  return wrap(oneLine(state, 100), column).join('')
}

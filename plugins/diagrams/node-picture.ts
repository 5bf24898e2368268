import type { Element, ElementContent } from 'hast'
import type { Words } from '../words/words.ts'
import { drawableAddress } from './address.ts'
import type { Box } from './box.ts'
import {
  LABEL_LEADING,
  LABEL_SIZE,
  MARK_ROOM,
  PADDING,
  RING,
  STATE_LEADING,
  STATE_SIZE,
  TITLE_SIZE,
} from './box.ts'
import type { DiagramNode } from './diagram.ts'
import { statusText } from './diagram.ts'
import type { LaidBox, LaidCluster } from './laid-diagram.ts'
import { oneLine, relationLabel } from './letters/label.ts'
import { markPicture } from './mark-picture.ts'
import { tenths } from './picture.ts'
import { markRoom } from './status-mark.ts'
import { element, textLines } from './text-lines.ts'
import { type PartWriter, treeOf } from './written-parts.ts'

const FRAME_PADDING = 10

/** Draws a box with its label, its mark and its status. It is a link when it has an address. */
export function nodePicture(
  { box, x, y }: LaidBox,
  t: Words,
  partOf: PartWriter = treeOf,
): Element {
  const { node } = box
  const focus = node.focus ? ['diagram-focus'] : []
  const href = drawableAddress(node.href)
  const place = { transform: `translate(${tenths(x)} ${tenths(y)})` }
  const className = ['diagram-node', `diagram-${node.statusClass}`, ...focus]
  const parts = partOf('svg', box, () => [
    element('title', {}, nodeTitle(node, t)),
    ...frames(box),
    ...texts(box),
  ])
  return href
    ? element('a', { ...place, className, href }, parts)
    : element('g', { ...place, className }, parts)
}

/** Returns the tooltip of a node: its whole text, uncut. */
function nodeTitle(node: DiagramNode, t: Words): string {
  const label = oneLine(node.label || node.key, 1000)
  const state = [node.kind, statusText(node, t), node.remark]
    .map((text) => oneLine(text ?? '', 200))
    .filter(Boolean)
  const more = node.more ? [t('diagram.not-shown', { more: node.more })] : []
  return [label, ...state, ...more].join(', ')
}

function frames({ node, width, height }: Box): ElementContent[] {
  const box = element('rect', { className: ['diagram-box'], width, height, rx: 8 })
  if (!node.focus) return [box]
  const ring = { x: RING, y: RING, width: width - 2 * RING, height: height - 2 * RING }
  return [box, element('rect', { className: ['diagram-ring'], ...ring, rx: 5 })]
}

function texts(box: Box): ElementContent[] {
  const top = PADDING - 2
  const labelled = top + box.label.length * LABEL_LEADING
  const stated = labelled + (box.state ? STATE_LEADING : 0)
  const stateX = PADDING + markRoom(box.node.statusClass, MARK_ROOM)
  return [
    textLines(box.label, {
      className: 'diagram-label',
      x: PADDING,
      y: top + LABEL_SIZE,
      size: LABEL_SIZE,
      leading: LABEL_LEADING,
    }),
    ...markAt(box, labelled),
    ...small(box.state, 'diagram-state', { x: stateX, y: labelled }),
    ...small(box.more, 'diagram-more', { x: PADDING, y: stated }),
  ]
}

function markAt({ node }: Box, labelled: number): ElementContent[] {
  return markPicture(node.statusClass, PADDING + MARK_ROOM / 3, labelled + 9)
}

function small(text: string, className: string, { x, y }: { x: number; y: number }) {
  if (!text) return []
  return [textLines([text], { className, x, y: y + STATE_SIZE + 1, size: STATE_SIZE, leading: 0 })]
}

/** Draws the frame around boxes that belong together, with its title at the top. */
export function clusterPicture({ title, x, y, width, height }: LaidCluster): Element {
  const place = { x: tenths(x), y: tenths(y), width: tenths(width), height: tenths(height), rx: 10 }
  return element('g', { className: ['diagram-cluster'] }, [
    element('rect', { className: ['diagram-frame'], ...place, strokeDashArray: '2 4' }),
    textLines([relationLabel(title)], {
      className: 'diagram-frame-title',
      x: tenths(x + FRAME_PADDING),
      y: tenths(y + FRAME_PADDING + TITLE_SIZE - 3),
      size: TITLE_SIZE,
      leading: 0,
    }),
  ])
}

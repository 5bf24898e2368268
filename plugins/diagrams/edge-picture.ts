import type { Element } from 'hast'
import type { Words } from '../words/words.ts'
import { RELATION_SIZE } from './box.ts'
import type { LaidEdge, Point } from './laid-diagram.ts'
import { oneLine } from './letters/label.ts'
import { tenths } from './picture.ts'
import { element, textLines } from './text-lines.ts'
import { type PartWriter, treeOf } from './written-parts.ts'

const HEAD_HALF_WIDTH = 4

/** Draws a curve with its arrowhead, and with its relation when the diagram mixes several. */
export function edgePicture(
  { drawn, curve, tip, label }: LaidEdge,
  t: Words,
  partOf: PartWriter = treeOf,
): Element {
  const { edge, from, to } = drawn
  const kind = edge.kind ? [`diagram-${edge.kind}`] : []
  const dashes: Record<string, string> = edge.kind === 'aside' ? { strokeDashArray: '5 4' } : {}
  const ends = [from.label || from.key, edge.relation, to.label || to.key]
  return element('g', { className: ['diagram-edge', ...kind] }, [
    ...partOf('svg', ends, () => [element('title', {}, edgeTitle(ends, t))]),
    ...partOf('svg', [curve, tip, dashes], () => [
      element('path', { className: ['diagram-line'], d: curvePath(curve), ...dashes }),
      element('path', {
        className: ['diagram-head'],
        d: headPath(curve, tip),
        fill: 'currentColor',
      }),
    ]),
    ...(label ? [relationText(label)] : []),
  ])
}

function edgeTitle(ends: readonly string[], t: Words): string {
  const [from = '', relation = '', to = ''] = ends.map((part) => oneLine(part, 200))
  return t('diagram.edge', { from, relation, to })
}

function curvePath([start, ...rest]: readonly Point[]): string {
  return start ? `M${pair(start)}C${rest.map(pair).join(' ')}` : ''
}

function headPath(curve: readonly Point[], tip: Point): string {
  const base = curve.at(-1)
  if (!base) return ''
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1
  const across = {
    x: (-(tip.y - base.y) / length) * HEAD_HALF_WIDTH,
    y: ((tip.x - base.x) / length) * HEAD_HALF_WIDTH,
  }
  const left = { x: base.x + across.x, y: base.y + across.y }
  const right = { x: base.x - across.x, y: base.y - across.y }
  return `M${pair(tip)}L${pair(left)}L${pair(right)}z`
}

function relationText({ text, at }: NonNullable<LaidEdge['label']>): Element {
  return textLines([text], {
    className: 'diagram-relation',
    x: tenths(at.x),
    y: tenths(at.y + RELATION_SIZE / 3),
    size: RELATION_SIZE,
    leading: 0,
    anchor: 'middle',
  })
}

function pair({ x, y }: Point): string {
  return `${tenths(x)} ${tenths(y)}`
}

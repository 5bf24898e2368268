import type { Inherited } from './presentation.ts'
import type { SvgNode } from './svg-node.ts'

const HOLDERS = new Set(['g', 'a', 'svg', 'text', 'tspan', 'defs', 'marker', 'clipPath'])
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])

/** Says whether an element is a shape, which holds no letters. */
export function isShape(name: string): boolean {
  return SHAPES.has(name)
}

/** Tells whether a reader could see a node, or something visible could refer to it. */
export function isWorthDrawing(node: SvgNode, style: Inherited): boolean {
  if (HOLDERS.has(node.name)) return node.children.length > 0
  if (!SHAPES.has(node.name)) return true
  return hasSize(node) && (isPainted(style) || hasMarker(style))
}

function hasSize({ name, attributes }: SvgNode): boolean {
  const needed = { rect: ['width', 'height'], path: ['d'], circle: ['r'] }[name] ?? []
  return needed.every((size) => !['', '0', undefined].includes(attributes.get(size)))
}

function isPainted(style: Inherited): boolean {
  const stroked = style.get('stroke') !== 'none' && style.get('stroke-width') !== '0'
  return style.get('fill') !== 'none' || stroked
}

function hasMarker(style: Inherited): boolean {
  return ['marker-start', 'marker-mid', 'marker-end'].some((name) => style.get(name) !== 'none')
}

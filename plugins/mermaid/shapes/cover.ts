import { boundsOf, placement, pointsOf } from './bounds.ts'
import { type Box, boxAround, cornersOf, type Point } from './box.ts'
import { pathLines } from './outline.ts'
import { mapPoint } from './transform.ts'

const OPEN = new Set(['line', 'polyline'])

/** The part of the page that a shape's fill covers. */
export interface Cover {
  readonly corners: readonly Point[]
  readonly box: Box | undefined
  /** The lines around it, each with the points that it goes through. */
  readonly lines: readonly (readonly Point[])[]
  holds(point: Point): boolean
}

export function coverOf(shape: Element): Cover {
  const outline = pointsOf(shape)
  const own = outline.length > 0 ? outline : boxCorners(boundsOf(shape))
  const matrix = placement(shape)
  const corners = own.map((point) => mapPoint(matrix, point))
  const box = boxAround(corners)
  const lines = linesOf(shape, own).map((line) => line.map((point) => mapPoint(matrix, point)))
  const holds = (point: Point) => box !== undefined && inBox(box, point) && inside(corners, point)
  return { corners, box, lines, holds }
}

function linesOf(shape: Element, points: readonly Point[]): readonly (readonly Point[])[] {
  if (shape.localName === 'path') return pathLines(shape.getAttribute('d') ?? '')
  return [OPEN.has(shape.localName) ? points : [...points, ...points.slice(0, 1)]]
}

/** Returns the corners of a box in the order of its outline. */
function boxCorners(box: Box | undefined): readonly Point[] {
  if (!box) return []
  const [a, b, c, d] = cornersOf(box)
  return a && b && c && d ? [a, b, d, c] : []
}

function inBox(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** Tells whether a point is inside: a ray from it crosses the outline an odd number of times. */
function inside(corners: readonly Point[], { x, y }: Point): boolean {
  let odd = false
  let from = corners.at(-1) ?? { x, y }
  for (const to of corners) {
    const crosses = from.y > y !== to.y > y
    if (crosses && x < from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)) odd = !odd
    from = to
  }
  return odd
}

import { declaredOn } from '../styles/computed-declarations.ts'
import { childElements } from '../styles/elements.ts'
import { type Box, boxAround, type Point, union } from './box.ts'
import { lengthIn } from './font.ts'
import { htmlBox } from './html-words.ts'
import { pathExtremes, pathPoints } from './outline.ts'
import { textBoxes } from './text-rows.ts'
import { compose, IDENTITY, type Matrix, mapBox, readTransform } from './transform.ts'

/**
 * Returns the box around what an element draws, in its own coordinates; undefined when it draws
 * nothing.
 */
export function boundsOf(element: Element): Box | undefined {
  switch (element.localName) {
    case 'svg':
    case 'g':
    case 'a':
    case 'switch':
      return union(childElements(element).flatMap(boundsInParent))
    case 'text':
    case 'tspan':
      return union(textBoxes(element))
    case 'circle':
    case 'ellipse':
      return roundBox(element)
    case 'rect':
    case 'image':
    case 'foreignObject':
      return filled(rectBox(element))
    case 'div':
    case 'span':
    case 'p':
      return htmlBox(element)
    case 'path':
      return boxAround(pathExtremes(element.getAttribute('d') ?? ''))
    default:
      return boxAround(pointsOf(element))
  }
}

/** Returns the matrix from an element's own coordinates to those of its outermost ancestor. */
export function placement(element: Element): Matrix {
  let matrix = IDENTITY
  for (let at: Element | null = element; at; at = at.parentElement) {
    matrix = compose(steps(at), matrix)
  }
  return matrix
}

/** Returns the points of a line, polygon or path. */
export function pointsOf(element: Element): readonly Point[] {
  switch (element.localName) {
    case 'path':
      return pathPoints(element.getAttribute('d') ?? '')
    case 'polygon':
    case 'polyline':
      return pairs(element.getAttribute('points') ?? '')
    case 'line':
      return [
        { x: number(element, 'x1'), y: number(element, 'y1') },
        { x: number(element, 'x2'), y: number(element, 'y2') },
      ]
    default:
      return []
  }
}

function boundsInParent(child: Element): readonly Box[] {
  if (declaredOn(child).get('display') === 'none') return []
  const box = boundsOf(child)
  return box ? [mapBox(steps(child), box)] : []
}

function steps(element: Element): Matrix {
  const own = readTransform(element.getAttribute('transform'))
  if (element.localName !== 'svg' || !element.parentElement?.closest('svg')) return own
  return compose(own, fitting(element))
}

/** Returns the matrix that fits the view box of an inner `<svg>` into its room. */
function fitting(element: Element): Matrix {
  const { x, y, width, height } = rectBox(element)
  const [left = 0, top = 0, across = width, down = height] = (element.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  const scale = Math.min(width / across, height / down) || 1
  return [scale, 0, 0, scale, x - left * scale, y - top * scale]
}

function rectBox(element: Element): Box {
  const [x, y] = [number(element, 'x'), number(element, 'y')]
  return { x, y, width: number(element, 'width'), height: number(element, 'height') }
}

function filled(box: Box): Box | undefined {
  return box.width > 0 && box.height > 0 ? box : undefined
}

function roundBox(element: Element): Box | undefined {
  const [x, y] = [number(element, 'cx'), number(element, 'cy')]
  const r = number(element, 'r')
  const [across, down] = [number(element, 'rx') || r, number(element, 'ry') || r]
  return filled({ x: x - across, y: y - down, width: 2 * across, height: 2 * down })
}

function pairs(text: string): Point[] {
  const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number)
  const points: Point[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  }
  return points
}

function number(element: Element, name: string): number {
  return lengthIn(element.getAttribute(name), 16) ?? 0
}

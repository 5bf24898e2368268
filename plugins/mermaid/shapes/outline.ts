import { absolutize, normalize, parsePath } from 'path-data-parser'
import type { Point } from './box.ts'

/** The number of straight pieces that replace one curve. */
const PIECES = 24

type Segment = ReturnType<typeof normalize>[number]
type Curve = readonly [from: Point, leaving: Point, arriving: Point, to: Point]

/**
 * Returns the points of a path's `d`, with curves cut into short straight lines. Returns none for a
 * text that is not a path.
 */
export function pathPoints(d: string): readonly Point[] {
  return trace(segmentsOf(d), pieces)
}

/** Returns points with the same bounding box as the path. */
export function pathExtremes(d: string): readonly Point[] {
  return trace(segmentsOf(d), (curve) => [...turns(curve).map((t) => at(curve, t)), curve[3]])
}

/** Returns the parts of a path that are drawn without a gap, each with its points. */
export function pathLines(d: string): readonly (readonly Point[])[] {
  const parts: Segment[][] = []
  for (const segment of segmentsOf(d)) {
    if (segment.key === 'M') parts.push([segment])
    else parts.at(-1)?.push(segment)
  }
  return parts.map((part) => {
    const points = trace(part, pieces)
    return part.at(-1)?.key === 'Z' ? [...points, ...points.slice(0, 1)] : points
  })
}

const pieces = (curve: Curve): readonly Point[] => steps.map((t) => at(curve, t))
const steps = Array.from({ length: PIECES }, (_, index) => (index + 1) / PIECES)

function trace(
  segments: readonly Segment[],
  along: (curve: Curve) => readonly Point[],
): readonly Point[] {
  const points: Point[] = []
  for (const { key, data } of segments) {
    const [a = 0, b = 0, c = 0, e = 0, x = 0, y = 0] = data
    const from = points.at(-1)
    if (key === 'C' && from) {
      points.push(...along([from, { x: a, y: b }, { x: c, y: e }, { x, y }]))
    } else if (data.length > 0) {
      points.push({ x: a, y: b })
    }
  }
  return points
}

export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0)
}

/**
 * Returns the point at a distance of `along` from the line's start, or its end if the line is
 * shorter.
 */
export function pointAt(points: readonly Point[], along: number): Point {
  let rest = Math.max(0, along)
  let from = points[0] ?? { x: 0, y: 0 }
  for (const to of points) {
    const step = distance(from, to)
    if (step > rest) return between(from, to, rest / step)
    rest -= step
    from = to
  }
  return from
}

function segmentsOf(d: string): readonly Segment[] {
  try {
    return normalize(absolutize(parsePath(d)))
  } catch {
    return []
  }
}

function at([p, q, r, s]: Curve, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3]
  return {
    x: a * p.x + b * q.x + c * r.x + d * s.x,
    y: a * p.y + b * q.y + c * r.y + d * s.y,
  }
}

/** Returns the parameters at which the curve turns back along either axis. */
function turns(curve: Curve): number[] {
  return (['x', 'y'] as const).flatMap((axis) => {
    const [p, q, r, s] = curve.map((point) => point[axis])
    return roots(p ?? 0, q ?? 0, r ?? 0, s ?? 0)
  })
}

function roots(p: number, q: number, r: number, s: number): number[] {
  const [a, b, c] = [s - 3 * r + 3 * q - p, 2 * (r - 2 * q + p), q - p]
  const root = Math.sqrt(b * b - 4 * a * c)
  const found = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)]
  return found.filter((t) => t > 0 && t < 1)
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y)
}

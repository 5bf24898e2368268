import { type Box, boxAround, cornersOf, type Point } from './box.ts'

/** The transform `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Returns the transform that does `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ]
}

export function mapPoint([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

export function mapBox(matrix: Matrix, box: Box): Box {
  if (matrix === IDENTITY) return box
  return boxAround(cornersOf(box).map((corner) => mapPoint(matrix, corner))) ?? box
}

/** Reads a `transform` attribute. An unreadable one changes nothing. */
export function readTransform(text: string | null): Matrix {
  if (!text) return IDENTITY
  let whole = IDENTITY
  for (const [, name = '', list = ''] of text.matchAll(/([a-z]+)\s*\(([^)]*)\)/gi)) {
    const numbers = (list.match(/-?[\d.]+(?:e[-+]?\d+)?/gi) ?? []).map(Number)
    whole = compose(whole, step(name.toLowerCase(), numbers))
  }
  return whole
}

function step(name: string, [a = 0, b, c, d, e, f]: readonly number[]): Matrix {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0]
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0]
    case 'rotate':
      return rotation(a, { x: b ?? 0, y: c ?? 0 })
    case 'skewx':
      return [1, 0, Math.tan(radians(a)), 1, 0, 0]
    case 'skewy':
      return [1, Math.tan(radians(a)), 0, 1, 0, 0]
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
    default:
      return IDENTITY
  }
}

function rotation(degrees: number, { x, y }: Point): Matrix {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))]
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0]
  return compose([1, 0, 0, 1, x, y], compose(turn, [1, 0, 0, 1, -x, -y]))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

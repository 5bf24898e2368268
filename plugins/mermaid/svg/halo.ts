import type { Box, Point } from '../shapes/box.ts'
import { type Cover, coverOf } from '../shapes/cover.ts'
import { overrideDeclaration } from '../styles/computed-declarations.ts'
import { paintOf } from '../styles/paint.ts'
import type { ShadePair } from '../styles/shade-pair.ts'

/** A shape that is drawn before a text, with what its fill covers. */
export interface Painted extends ShadePair {
  readonly cover: Cover
}

/** The width of the stroke behind letters. Half of it can be seen, on each side. */
const WIDTH = '4'

/** The distance between the points of a line that are looked at, in px. */
const STEP = 2

/** Says whether a line that can be seen passes below the letters of a text. */
export function liesOnLine(text: Element, painted: readonly Painted[]): boolean {
  const words = coverOf(text)
  for (const { light, cover } of painted.toReversed()) {
    const isLine = paintOf(light, 'stroke') !== undefined
    if (isLine && cover.lines.some((line) => crosses(line, words))) return true
    if (paintOf(light, 'fill')?.opacity === 1 && words.corners.every(cover.holds)) return false
  }
  return false
}

/**
 * Paints letters once more behind themselves, wider and in the colour of what is below them.
 */
export function addHalo(text: Element, ground: string): void {
  overrideDeclaration(text, 'stroke', ground)
  overrideDeclaration(text, 'stroke-width', WIDTH)
  overrideDeclaration(text, 'stroke-linejoin', 'round')
  overrideDeclaration(text, 'paint-order', 'stroke')
}

/** Leaves a stroke of Mermaid's over its letters, which it draws once more. */
export function keepOrder(text: Element): void {
  overrideDeclaration(text, 'paint-order', 'normal')
}

function crosses(line: readonly Point[], { box, holds }: Cover): boolean {
  return line.some((to, at) => {
    const from = line[at - 1]
    if (!box || !from || isBeside(from, to, box)) return false
    const [across, down] = [to.x - from.x, to.y - from.y]
    const steps = Math.ceil(Math.hypot(across, down) / STEP)
    return Array.from({ length: steps }, (_, step) => step / steps).some((share) =>
      holds({ x: from.x + across * share, y: from.y + down * share }),
    )
  })
}

/** Says whether a straight line passes by a box on one side of it. */
function isBeside(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  const right = Math.min(from.x, to.x) > x + width || Math.max(from.x, to.x) < x
  return right || Math.min(from.y, to.y) > y + height || Math.max(from.y, to.y) < y
}

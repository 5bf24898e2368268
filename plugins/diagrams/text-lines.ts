import type { Element } from 'hast'
import { element } from './element.ts'

/** Draws the lines of one text, the first with its baseline at `y`. */
export function textLines(lines: readonly string[], style: TextStyle): Element {
  const { className, x, y, size, leading, anchor } = style
  const position = { x, y, ...(anchor ? { textAnchor: anchor } : {}) }
  const look = { className: [className], fill: 'currentColor', stroke: 'none', fontSize: size }
  const [only = ''] = lines
  if (lines.length < 2) return element('text', { ...position, ...look }, only)
  const spans = lines.map((line, index) =>
    element('tspan', { x, ...(index > 0 ? { dy: leading } : {}) }, line),
  )
  return element('text', { ...position, ...look }, spans)
}

export interface TextStyle {
  readonly className: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly leading: number
  readonly anchor?: 'middle' | 'end'
}

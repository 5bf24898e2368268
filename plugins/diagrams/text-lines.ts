import type { Element, ElementContent } from 'hast'

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

/** The values of an element, by their names in the tree. */
type Values = Record<string, string | number | string[]>

/** An element, a text, or a list of both. */
type Child = ElementContent | string | readonly Child[]

/**
 * Makes an element, as `hastscript` does. A picture has hundreds of properties. Here they have the
 * names that they have in the tree, so that none has to be looked up.
 */
export function element(
  tagName: string,
  properties: Values,
  ...children: readonly Child[]
): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(contents) }
}

function contents(child: Child): readonly ElementContent[] {
  if (typeof child === 'string') return [{ type: 'text', value: child }]
  return 'type' in child ? [child] : child.flatMap(contents)
}

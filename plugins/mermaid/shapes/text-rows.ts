import { decoded } from '../fence/entities.ts'
import { type ElementStyle, elementStyle } from '../styles/cascade.ts'
import type { Box } from './box.ts'
import { type Font, fontOf, inherit, lengthIn } from './font.ts'
import { advanceOf, reachOf } from './letters.ts'

/** Returns the boxes of a `<text>`'s letters, one for each run of one font on one line. */
export function textBoxes(text: Element): readonly Box[] {
  const pen: Pen = { x: 0, y: 0, afterSpace: true, chunk: [], anchor: 'start', boxes: [] }
  walk(text, { font: fontOf(text), style: elementStyle(text) }, pen)
  closeChunk(pen)
  return pen.boxes
}

/** Returns the width of all letters of an element, in px. */
export function textLength(element: Element): number {
  const boxes = textBoxes(element)
  return boxes.reduce((sum, { width }) => sum + width, 0)
}

/**
 * The position at which the next letter of a text stands. Letters from one `x` to the next share
 * one anchor.
 */
interface Pen {
  x: number
  y: number
  afterSpace: boolean
  chunk: Box[]
  anchor: string
  readonly boxes: Box[]
}

/** The font of an element, and its style. */
interface StyledFont {
  readonly font: Font
  readonly style: ElementStyle
}

function walk(element: Element, { font, style }: StyledFont, pen: Pen): void {
  if (font.size === 0) return
  place(element, font, pen)
  for (const child of element.childNodes) {
    if (child.nodeType === child.TEXT_NODE) write(decoded(child.textContent ?? ''), font, pen)
    else if (isTspan(child)) {
      const own = style.below(child)
      walk(child, { font: inherit(font, own.declared), style: own }, pen)
    }
  }
}

function place(element: Element, font: Font, pen: Pen): void {
  const x = lengthIn(element.getAttribute('x'), font.size)
  const y = lengthIn(element.getAttribute('y'), font.size)
  const starts = x !== undefined || y !== undefined || element.localName === 'text'
  if (starts) {
    closeChunk(pen)
    pen.anchor = font.anchor
    pen.afterSpace = true
  }
  pen.x = (x ?? pen.x) + (lengthIn(element.getAttribute('dx'), font.size) ?? 0)
  pen.y = (y ?? pen.y) + (lengthIn(element.getAttribute('dy'), font.size) ?? 0)
}

function write(text: string, font: Font, pen: Pen): void {
  const shown = font.keepsSpaces ? text.replace(/\s/g, ' ') : collapse(text, pen)
  if (shown === '') return
  const { above, below } = reachOf(font.size)
  const width = advanceOf(shown, font)
  const y = pen.y + drop(font, above, below) - above
  pen.chunk.push({ x: pen.x, y, width, height: above + below })
  pen.x += width
  pen.afterSpace = shown.endsWith(' ')
}

function collapse(text: string, pen: Pen): string {
  const flat = text.replace(/[\t\n\r ]+/g, ' ')
  return pen.afterSpace && flat.startsWith(' ') ? flat.slice(1) : flat
}

/** Returns how far the letters' own baseline lies below the pen. */
function drop(font: Font, above: number, below: number): number {
  switch (font.baseline) {
    case 'middle':
      return font.size * 0.273
    case 'central':
      return (above - below) / 2
    case 'hanging':
      return above * 0.8
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return above
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
      return -below
    default:
      return 0
  }
}

function closeChunk(pen: Pen): void {
  const [first] = pen.chunk
  const last = pen.chunk.at(-1)
  if (first && last) {
    const width = last.x + last.width - first.x
    const shift = pen.anchor === 'middle' ? width / 2 : pen.anchor === 'end' ? width : 0
    pen.boxes.push(...pen.chunk.map((box) => ({ ...box, x: box.x - shift })))
  }
  pen.chunk = []
}

function isTspan(node: Node): node is Element {
  return node.nodeName.toLowerCase() === 'tspan' || node.nodeName.toLowerCase() === 'textpath'
}

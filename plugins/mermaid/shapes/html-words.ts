import { declaredOn } from '../styles/computed-declarations.ts'
import type { Box } from './box.ts'
import { type Font, fontOf, lengthIn } from './font.ts'
import { advanceOf } from './letters.ts'

const SVG = 'http://www.w3.org/2000/svg'
const LEADING = 1.5

/** Returns the box of HTML text: one line, or several when it has a fixed width. */
export function htmlBox(element: Element): Box {
  const font = fontIn(element)
  const limit =
    lengthIn(declaredOn(element).get('max-width'), font.size) ?? Number.POSITIVE_INFINITY
  const wraps = declaredOn(element).get('white-space') !== 'nowrap'
  const lines = linesOf(element, font, wraps ? limit : Number.POSITIVE_INFINITY)
  const widest = Math.max(0, ...lines.map((line) => advanceOf(line, font)))
  return { x: 0, y: 0, width: Math.min(widest, limit), height: lines.length * font.size * LEADING }
}

/**
 * Replaces HTML by `<text>`. Mermaid draws some labels with HTML even when it is configured not to:
 * https://github.com/mermaid-js/mermaid/issues/2688
 */
export function replaceHtml(svg: Element): void {
  for (const holder of svg.querySelectorAll('foreignObject')) {
    const words = holder.firstElementChild
    const place = holder.closest('switch') ?? holder
    if (words) place.replaceWith(textInstead(holder, words))
    else place.remove()
  }
}

function textInstead(holder: Element, words: Element): Element {
  const of = (name: string) => Number(holder.getAttribute(name) ?? 0)
  const font = fontIn(words)
  const lines = linesOf(words, font, of('width') || Number.POSITIVE_INFINITY)
  const top = of('y') + (of('height') - lines.length * font.size * LEADING) / 2
  const text = document.createElementNS(SVG, 'text')
  text.setAttribute('text-anchor', 'middle')
  if (font.bold) text.setAttribute('font-weight', 'bold')
  for (const [index, line] of lines.entries()) {
    const row = document.createElementNS(SVG, 'tspan')
    row.setAttribute('x', String(of('x') + of('width') / 2))
    row.setAttribute('y', String(top + font.size * (index * LEADING + 1.1)))
    row.textContent = line
    text.append(row)
  }
  return text
}

function linesOf(element: Element, font: Font, limit: number): string[] {
  const copy = element.cloneNode(true) as Element
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n')
  const rows = (copy.textContent ?? '').trim().split(/\s*\n\s*/)
  return rows.flatMap((row) => wrapped(row, font, limit)).filter(Boolean)
}

function wrapped(row: string, font: Font, limit: number): string[] {
  const lines: string[] = ['']
  for (const word of row.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ')
    if (advanceOf(longer, font) <= limit) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function fontIn(element: Element): Font {
  const font = fontOf(element)
  return element.querySelector('b, strong') ? { ...font, bold: true } : font
}

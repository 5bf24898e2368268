import { contrast, hexOf, over } from '../styles/colour.ts'
import { declaredOn, overrideDeclaration } from '../styles/computed-declarations.ts'
import { elementsBelow } from '../styles/elements.ts'
import { paintOf } from '../styles/paint.ts'
import { colourOf, type Shade } from '../styles/palette.ts'
import type { ShadePair } from '../styles/shade-pair.ts'

/** The contrast below which a line cannot be seen. */
const SEEN = 2

/**
 * Gives our line colour to lines and arrowheads that have one dark colour and would be lost on a
 * dark page.
 */
export function recolourLines({ light, dark }: ShadePair): void {
  const others = elementsBelow(dark)
  for (const [index, element] of elementsBelow(light).entries()) {
    const other = others[index]
    if (!other) return
    const pair = { light: element, dark: other }
    const head = element.closest('marker') !== null
    const open = element.localName === 'line' || !paintOf(element, 'fill')
    if ((head || open) && isLost(pair, 'stroke')) ink(pair, 'stroke')
    if (head && isLost(pair, 'fill')) ink(pair, 'fill')
  }
}

/** The share of an author's colour that is left where lines would be lost on it. */
const TINT = 0.2

/** The least contrast of marks by WCAG. */
const ENOUGH = 3

/** Makes an author's rectangles behind a sequence paler where lines would be lost on them. */
export function toneRectangles(svg: Element, shade: Shade): void {
  const paper = colourOf('paper', shade)
  for (const rect of elementsBelow(svg)) {
    const fill = rect.classList.contains('rect') ? paintOf(rect, 'fill') : undefined
    if (!fill) continue
    const ground = over(fill.colour, fill.opacity, paper)
    if (contrast(colourOf('line', shade), ground) >= ENOUGH) continue
    overrideDeclaration(rect, 'fill', over(fill.colour, fill.opacity * TINT, paper))
  }
}

function isLost({ light, dark }: ShadePair, property: string): boolean {
  const [one, other] = [light, dark].map((each) => hexOf(declaredOn(each).get(property) ?? ''))
  return one !== undefined && one === other && contrast(one, colourOf('paper', 'dark')) < SEEN
}

function ink({ light, dark }: ShadePair, property: string): void {
  overrideDeclaration(light, property, colourOf('line', 'light'))
  overrideDeclaration(dark, property, colourOf('line', 'dark'))
}

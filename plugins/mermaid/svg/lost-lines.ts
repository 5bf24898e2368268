import { declaredOn, restate } from '../styles/cascade.ts'
import { contrast, hexOf } from '../styles/colour.ts'
import { elementsBelow } from '../styles/elements.ts'
import { paintOf } from '../styles/paint.ts'
import { colourOf } from '../styles/palette.ts'
import type { Twin } from '../styles/twin.ts'

/** The contrast below which a line cannot be seen. */
const SEEN = 2

/**
 * Gives our line colour to lines and arrowheads that have one dark colour and would be lost on a
 * dark page.
 */
export function findLines({ light, dark }: Twin): void {
  const others = elementsBelow(dark)
  for (const [index, element] of elementsBelow(light).entries()) {
    const other = others[index]
    if (!other) return
    const twin = { light: element, dark: other }
    const head = element.closest('marker') !== null
    const open = element.localName === 'line' || !paintOf(element, 'fill')
    if ((head || open) && isLost(twin, 'stroke')) ink(twin, 'stroke')
    if (head && isLost(twin, 'fill')) ink(twin, 'fill')
  }
}

function isLost({ light, dark }: Twin, property: string): boolean {
  const [one, other] = [light, dark].map((each) => hexOf(declaredOn(each).get(property) ?? ''))
  return one !== undefined && one === other && contrast(one, colourOf('paper', 'dark')) < SEEN
}

function ink({ light, dark }: Twin, property: string): void {
  restate(light, property, colourOf('line', 'light'))
  restate(dark, property, colourOf('line', 'dark'))
}

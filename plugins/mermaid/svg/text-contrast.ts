import { boundsOf, placement } from '../shapes/bounds.ts'
import type { Box, Point } from '../shapes/box.ts'
import { coverOf } from '../shapes/cover.ts'
import { mapPoint } from '../shapes/transform.ts'
import { contrast, over } from '../styles/colour.ts'
import { overrideDeclaration } from '../styles/computed-declarations.ts'
import { childElements, elementsBelow } from '../styles/elements.ts'
import { backgroundOf, paintOf } from '../styles/paint.ts'
import { colourOf, type Shade } from '../styles/palette.ts'
import type { ShadePair } from '../styles/shade-pair.ts'
import { addHalo, keepOrder, liesOnLine, type Painted } from './halo.ts'

/** The contrast that WCAG requires of text at level AA. */
const ENOUGH = 4.5

const GROUPS = new Set(['g', 'a', 'svg', 'switch'])

/**
 * Gives a readable colour to words that have too little contrast with what is painted below them.
 */
export function recolourText({ light, dark }: ShadePair): void {
  const painted: Painted[] = []
  const others = drawnIn(dark)
  for (const [index, shape] of drawnIn(light).entries()) {
    const other = others[index]
    if (!other) return
    const pair = { light: shape, dark: other }
    if (shape.localName === 'text') makeReadable(pair, painted)
    else painted.push({ ...pair, cover: coverOf(shape) })
  }
}

function makeReadable({ light, dark }: ShadePair, painted: readonly Painted[]): void {
  const box = boundsOf(light)
  if (!box) return
  const middle = mapPoint(placement(light), middleOf(box))
  const below = painted.filter(({ cover }) => cover.holds(middle))
  const grounds = { light: groundOf(light, below, 'light'), dark: groundOf(dark, below, 'dark') }
  recolourElement({ light, dark }, grounds)
  if (paintOf(light, 'stroke')) for (const text of [light, dark]) keepOrder(text)
  else if (liesOnLine(light, painted)) {
    addHalo(light, grounds.light)
    addHalo(dark, grounds.dark)
  }
}

function recolourElement(
  { light, dark }: ShadePair,
  { light: onLight, dark: onDark }: Record<Shade, string>,
): void {
  if (!isFaint(light, onLight) && !isFaint(dark, onDark)) return
  const [one, other] = [readableOn(onLight, 'light'), readableOn(onDark, 'dark')]
  const isDeep = one === WHITE && other === colourOf('ink', 'dark')
  paint(light, one)
  paint(dark, isDeep ? WHITE : other)
}

/** The colour of words on what an author paints in a deep colour for both themes. */
const WHITE = colourOf('ink-inverse', 'light')

/** The class of a number in a sequence. A marker paints the disc below it. */
const ON_DISC = 'sequenceNumber'

function groundOf(text: Element, below: readonly Painted[], shade: Shade): string {
  if (text.classList.contains(ON_DISC)) return colourOf('line', shade)
  return backgroundOf(
    below.map((shape) => shape[shade]),
    shade,
  )
}

function isFaint(text: Element, background: string): boolean {
  return partsOf(text)
    .filter(hasWords)
    .some((part) => {
      const fill = paintOf(part, 'fill')
      return !fill || contrast(over(fill.colour, fill.opacity, background), background) < ENOUGH
    })
}

function readableOn(background: string, shade: Shade): string {
  const [plain, inverse] = [colourOf('ink', shade), colourOf('ink-inverse', shade)]
  return contrast(plain, background) >= contrast(inverse, background) ? plain : inverse
}

function paint(text: Element, ink: string): void {
  for (const part of partsOf(text)) {
    overrideDeclaration(part, 'fill', ink)
    overrideDeclaration(part, 'fill-opacity', '1')
    overrideDeclaration(part, 'opacity', '1')
  }
}

function partsOf(text: Element): Element[] {
  return [text, ...elementsBelow(text)]
}

/** Returns the texts and shapes of an element. Others, such as `<defs>`, cover nothing. */
function drawnIn(element: Element): Element[] {
  return childElements(element).flatMap((child) =>
    GROUPS.has(child.localName) ? drawnIn(child) : [child],
  )
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function hasWords(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === node.TEXT_NODE && node.textContent?.trim(),
  )
}

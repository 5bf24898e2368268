import { type Declaration, readDeclarations, strongest } from './declarations.ts'
import { type Alike, readStyleSheet, type StyleSheet } from './style-sheet.ts'

/** The declarations of one element. */
export interface Declared {
  get(property: string): string | undefined
}

/** The declarations of an element as they are now, with their names. */
interface Own extends Declared {
  names(): readonly string[]
}

/** The strongest declaration of each property. */
type Strongest = ReadonlyMap<string, Declaration>

const NONE: Strongest = new Map()

/** An element's declarations, and the way to those of its children. */
export interface ElementStyle {
  readonly declared: Own
  below(child: Element): ElementStyle
}

/** Returns the style of an element in its picture. */
export function elementStyle(element: Element): ElementStyle {
  return stylesAlong(chainTo(element)).at(-1) ?? styleOf(element, undefined)
}

export function stylesAlong(chain: readonly Element[]): readonly ElementStyle[] {
  const start = chain.findIndex(({ localName }) => localName === 'svg')
  const css = styleTextIn(chain[start])
  let at = css === '' ? undefined : sheetOf(css).outermost
  return chain.map((element, index) => {
    at = at?.below(element)
    return styleOf(element, index < start ? undefined : at)
  })
}

function styleOf(element: Element, alike: Alike | undefined): ElementStyle {
  return {
    declared: declaredBy(element, alike?.declarations()),
    below: (child) => styleOf(child, alike?.below(child)),
  }
}

/** Joins what an element's sheet, `style` and attributes say. Attributes are read when needed. */
function declaredBy(element: Element, sheet: Strongest = NONE): Own {
  const inline = inlineOf(element)
  return {
    names: () => [...element.getAttributeNames(), ...sheet.keys(), ...inline.keys()],
    get(property) {
      const [own, given] = [inline.get(property), sheet.get(property)]
      const winner = given?.important && !own?.important ? given : (own ?? given)
      return winner ? winner.value : attributeOf(element, property)
    },
  }
}

function attributeOf(element: Element, name: string): string | undefined {
  return name === 'style' || name === 'class' ? undefined : element.getAttribute(name) || undefined
}

const inlines = new Map<string, Strongest>()

function inlineOf(element: Element): Strongest {
  const text = element.getAttribute('style') ?? ''
  if (text === '') return NONE
  const known = inlines.get(text) ?? strongest(readDeclarations(text))
  if (inlines.size > 1_000) inlines.clear()
  inlines.set(text, known)
  return known
}

export function chainTo(element: Element): readonly Element[] {
  const chain: Element[] = []
  for (let at: Element | null = element; at; at = at.parentElement) chain.push(at)
  return chain.reverse()
}

let last: { readonly css: string; readonly sheet: StyleSheet } | undefined

function sheetOf(css: string): StyleSheet {
  if (last?.css !== css) last = { css, sheet: readStyleSheet(css) }
  return last.sheet
}

/** Returns the text of a picture's own `<style>` children. */
function styleTextIn(svg: Element | undefined): string {
  let css = ''
  for (let at = svg?.firstElementChild; at; at = at.nextElementSibling) {
    if (at.localName === 'style') css += at.textContent
  }
  return css
}

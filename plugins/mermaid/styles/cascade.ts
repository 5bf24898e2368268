import { elementsBelow } from './elements.ts'
import {
  type Declaration,
  readDeclarations,
  readStyleSheet,
  type StyleSheet,
} from './style-sheet.ts'

export type Declared = ReadonlyMap<string, string>

const computed = new WeakMap<Element, Declared>()

/**
 * Returns the declarations of attributes, style sheet and `style` for this very element. The
 * strongest wins.
 */
export function declaredOn(element: Element): Declared {
  return computed.get(element) ?? cascadeOn(element)
}

/**
 * Computes the declarations of a finished drawing once. Later changes to its attributes and styles
 * are ignored.
 */
export function computeDeclarations(svg: Element): void {
  for (const element of [svg, ...elementsBelow(svg)]) {
    computed.set(element, cascadeOn(element))
  }
}

/** Overrides one declaration of a settled element. */
export function overrideDeclaration(element: Element, property: string, value: string): void {
  computed.set(element, new Map([...declaredOn(element), [property, value]]))
}

function cascadeOn(element: Element): Declared {
  const sheet = sheetFor(element)?.declarationsFor(element) ?? []
  const inline = readDeclarations(element.getAttribute('style') ?? '')
  const all = [...attributesOf(element), ...sheet, ...inline]
  const found = new Map<string, string>()
  for (const { property, value } of all) found.set(property, value)
  for (const { property, value } of all.filter(({ important }) => important)) {
    found.set(property, value)
  }
  return found
}

/** Returns the declarations of an element and its ancestors, outermost first. */
export function declaredOnPath(element: Element): readonly Declared[] {
  const chain: Declared[] = []
  for (let at: Element | null = element; at; at = at.parentElement) chain.unshift(declaredOn(at))
  return chain
}

function attributesOf(element: Element): Declaration[] {
  return [...element.attributes]
    .filter(({ name, value }) => name !== 'style' && name !== 'class' && value !== '')
    .map(({ name, value }) => ({ property: name, value, important: false }))
}

const sheets = new Map<string, StyleSheet>()

function sheetFor(element: Element): StyleSheet | undefined {
  const css = styleTextFor(element)
  if (css === '') return undefined
  const known = sheets.get(css)
  if (known) return known
  const read = readStyleSheet(css)
  sheets.clear()
  sheets.set(css, read)
  return read
}

/** Returns the text of the picture's own `<style>` children. */
function styleTextFor(element: Element): string {
  let root: Element | null = null
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.localName === 'svg') root = at
  }
  let css = ''
  for (let at = root?.firstElementChild; at; at = at.nextElementSibling) {
    if (at.localName === 'style') css += at.textContent
  }
  return css
}

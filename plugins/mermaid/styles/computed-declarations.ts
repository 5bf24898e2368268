import { chainTo, type Declared, elementStyle, stylesAlong } from './cascade.ts'
import { elementsBelow } from './elements.ts'

const computed = new WeakMap<Element, Declared>()

/**
 * Returns the declarations of attributes, style sheet and `style` for this very element. The
 * strongest wins.
 */
export function declaredOn(element: Element): Declared {
  return computed.get(element) ?? elementStyle(element).declared
}

/** Returns the declarations of an element and its ancestors, outermost first. */
export function declaredOnPath(element: Element): readonly Declared[] {
  const chain = chainTo(element)
  if (computed.has(element)) return chain.flatMap((each) => computed.get(each) ?? [])
  return stylesAlong(chain).map(({ declared }) => declared)
}

/**
 * Computes the declarations of a finished drawing once. Later changes to its attributes and styles
 * are ignored.
 */
export function computeDeclarations(svg: Element): void {
  for (const element of [svg, ...elementsBelow(svg)]) {
    const { declared } = elementStyle(element)
    computed.set(element, new Map(declared.names().map((name) => [name, declared.get(name)])))
  }
}

/** Overrides one declaration of a computed element. */
export function overrideDeclaration(element: Element, property: string, value: string): void {
  const declared = declaredOn(element)
  computed.set(element, { get: (name) => (name === property ? value : declared.get(name)) })
}

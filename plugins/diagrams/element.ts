import type { Element, ElementContent } from 'hast'

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

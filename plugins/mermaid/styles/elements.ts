/**
 * Returns the child elements. The DOM's own collections are slow, since they look up names at every
 * step.
 */
export function childElements(element: Element): Element[] {
  const children: Element[] = []
  for (let at = element.firstElementChild; at; at = at.nextElementSibling) children.push(at)
  return children
}

/** Returns all elements below an element, in the order of the picture. */
export function elementsBelow(element: Element): Element[] {
  return childElements(element).flatMap((child) => [child, ...elementsBelow(child)])
}

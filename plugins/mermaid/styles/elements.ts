/** The elements within an element. A page's own collections look for names at every step. */
export function childElements(element: Element): Element[] {
  const children: Element[] = []
  for (let at = element.firstElementChild; at; at = at.nextElementSibling) children.push(at)
  return children
}

/** All elements below an element, in the order of the picture. */
export function elementsBelow(element: Element): Element[] {
  return childElements(element).flatMap((child) => [child, ...elementsBelow(child)])
}

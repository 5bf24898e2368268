import type { Element, Root } from 'hast'
import { eachElement } from './elements.ts'

/**
 * Leaves the outermost of links within one another. HTML has no link in a link, and a browser would
 * move the inner one out. The id of a footnote's number stays.
 */
export function rehypeInnerLinks() {
  return (tree: Root): void => {
    const inside = new Set<Element>()
    eachElement(tree, (element, parent) => {
      if (parent.type !== 'element') return
      if (parent.tagName !== 'a' && !inside.has(parent)) return
      inside.add(element)
      if (element.tagName !== 'a') return
      element.tagName = 'span'
      delete element.properties['href']
    })
  }
}

import type { Root } from 'hast'
import { eachElement } from './elements.ts'

/** Labels the boxes of task lists for screen readers. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    eachElement(tree, (element) => {
      if (element.tagName !== 'input') return
      element.properties['ariaLabel'] = element.properties['checked'] ? 'Done' : 'To do'
    })
  }
}

import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Labels the boxes of task lists for screen readers. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'input') return
      element.properties['ariaLabel'] = element.properties['checked'] ? 'Done' : 'To do'
    })
  }
}

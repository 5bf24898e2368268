import type { Root } from 'hast'
import { PLAIN, type Words } from '../words/words.ts'
import { eachElement } from './elements.ts'

/** Labels the boxes of task lists for screen readers. */
export function rehypeTaskLists(t: Words = PLAIN) {
  return (tree: Root): void => {
    eachElement(tree, (element) => {
      if (element.tagName !== 'input') return
      element.properties['ariaLabel'] = t(element.properties['checked'] ? 'task.done' : 'task.open')
    })
  }
}

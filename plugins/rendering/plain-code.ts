import type { Element, Parents, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * The largest block and line with colours. Colouring takes time that grows with the square of both.
 */
const MOST_IN_BLOCK = 10_000
const MOST_IN_LINE = 1_000
const MOST_IN_DOCUMENT = 50_000
/** The longest line that surely needs no scrolling, on a small screen apart. */
const LONGEST_UNSCROLLED = 60

/**
 * Marks blocks of code to be shown without colours: large ones, those with a very long line, and
 * all others once a document has used up its share. A block that may scroll can have the focus, so
 * that the keyboard scrolls it too.
 */
export function rehypePlainCode() {
  return (tree: Root): void => {
    let left = MOST_IN_DOCUMENT
    visit(tree, 'element', (code, _, parent) => {
      if (code.tagName !== 'code' || !isBlock(parent)) return
      const text = textOf(code)
      if (SCROLLS.test(text)) parent.properties['tabIndex'] = 0
      if (!isInLanguage(code)) return
      const isSmall = text.length <= Math.min(MOST_IN_BLOCK, left)
      if (isSmall && !LONG_LINE.test(text)) left -= text.length
      else code.properties['className'] = [...classesOf(code), 'no-highlight']
    })
  }
}

const SCROLLS = new RegExp(`.{${LONGEST_UNSCROLLED + 1}}`)
const LONG_LINE = new RegExp(`.{${MOST_IN_LINE + 1}}`)

function isBlock(parent: Parents | undefined): parent is Element {
  return parent?.type === 'element' && parent.tagName === 'pre'
}

function isInLanguage(code: Element): boolean {
  return classesOf(code).some((name) => name.startsWith('language-'))
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

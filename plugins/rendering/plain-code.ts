import type { Element, Parents, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * The largest block and line with colours. Colouring takes time that grows with the square of both.
 */
const MOST_IN_BLOCK = 10_000
const MOST_IN_LINE = 1_000
const MOST_IN_DOCUMENT = 50_000

/**
 * Marks blocks of code to be shown without colours: large ones, those with a very long line, and
 * all others once a document has used up its share.
 */
export function rehypePlainCode() {
  return (tree: Root): void => {
    let left = MOST_IN_DOCUMENT
    visit(tree, 'element', (code, _, parent) => {
      if (code.tagName !== 'code' || !isBlock(parent) || !isInLanguage(code)) return
      const text = textOf(code)
      const isSmall = text.length <= Math.min(MOST_IN_BLOCK, left)
      if (isSmall && !LONG_LINE.test(text)) left -= text.length
      else code.properties['className'] = [...classesOf(code), 'no-highlight']
    })
  }
}

const LONG_LINE = new RegExp(`.{${MOST_IN_LINE + 1}}`)

function isBlock(parent: Parents | undefined): boolean {
  return parent?.type === 'element' && parent.tagName === 'pre'
}

function isInLanguage(code: Element): boolean {
  return classesOf(code).some((name) => name.startsWith('language-'))
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

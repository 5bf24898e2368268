import type { Element, Parents, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { once } from '../basics/memo.ts'
import { eachElement } from './elements.ts'

/**
 * The largest block and line with colours. Colouring takes time that grows with the square of both.
 */
const MOST_IN_BLOCK = 10_000
const MOST_IN_LINE = 1_000
const MOST_IN_DOCUMENT = 50_000
/** The longest line that surely needs no scrolling, on a small screen apart. */
const LONGEST_UNSCROLLED = 60

/**
 * Colours blocks of code, without large ones, those with a very long line, and all others once a
 * document has used up its share. Only the blocks themselves are handed to the highlighter, which
 * would walk the whole tree. A block that may scroll can have the focus, so that the keyboard
 * scrolls it too.
 */
export function rehypeCodeColours() {
  return (tree: Root, file: VFile): Promise<void> | undefined => {
    const blocks = blocksToColour(tree)
    return blocks.length > 0 ? colour(blocks, file) : undefined
  }
}

function blocksToColour(tree: Root): readonly Element[] {
  const blocks: Element[] = []
  let left = MOST_IN_DOCUMENT
  eachElement(tree, (code, parent) => {
    if (code.tagName !== 'code' || !isBlock(parent)) return
    const text = textOf(code)
    if (hasLineOver(LONGEST_UNSCROLLED, text)) parent.properties['tabIndex'] = 0
    if (!isInLanguage(code)) return
    const isSmall = text.length <= Math.min(MOST_IN_BLOCK, left)
    if (!isSmall || hasLineOver(MOST_IN_LINE, text)) return
    left -= text.length
    blocks.push(parent)
  })
  return blocks
}

async function colour(blocks: readonly Element[], file: VFile): Promise<void> {
  const highlight = await highlighter()
  for (const block of blocks) highlight({ type: 'root', children: [block] }, file)
}

/** The highlighter, loaded for the first block: its 200 languages take longer than many pages. */
const highlighter = once(async () => {
  const { default: rehypeHighlight } = await import('rehype-highlight')
  return rehypeHighlight({ detect: false })
})

/** Says whether a line has more characters. A pattern would count those of each line many times. */
function hasLineOver(most: number, text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (end - start > most) return true
    start = end + 1
  }
  return false
}

function isBlock(parent: Parents): parent is Element {
  return parent.type === 'element' && parent.tagName === 'pre'
}

function isInLanguage({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => String(name).startsWith('language-'))
}

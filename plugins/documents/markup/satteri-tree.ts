import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'
import { walk } from '../model/tree.ts'
import { withAngleLinks } from './angle-links.ts'
import { withAsides } from './asides.ts'

/**
 * Parses with Sätteri: native and fast. A few texts crash its process; the pool then uses remark.
 * https://github.com/bruits/satteri/pull/240
 */
export const satteriTree = withAngleLinks(
  withAsides((text, syntax, directive) => {
    const options = { features: { gfm: true, frontmatter: false, directive } }
    const parse = syntax === 'mdx' ? mdxToMdast : markdownToMdast
    const root = parse(text, options) as Root
    if (text.includes('\r\n')) endBeforeLineEnds(root, text)
    return root
  }),
)

/**
 * Moves the ends of nodes that stand between CR and LF before both, as other parsers have them. The
 * end of a fence that nothing closes stands there when its quote or list ends.
 */
function endBeforeLineEnds(root: Root, text: string): void {
  walk(root, ({ position }) => {
    const end = position?.end
    if (end?.offset === undefined) return
    if (text[end.offset] !== '\n' || text[end.offset - 1] !== '\r') return
    end.offset -= 1
    end.column -= 1
  })
}

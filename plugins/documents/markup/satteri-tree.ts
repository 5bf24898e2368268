import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'
import { withAngleLinks } from './angle-links.ts'
import { withAsides } from './asides.ts'

/**
 * Parses with Sätteri: native and fast. A few texts crash its process; the pool then uses remark.
 * https://github.com/bruits/satteri/pull/240
 */
export const satteriTree = withAngleLinks(
  withAsides((text, syntax, directive) => {
    const options = { features: { gfm: true, frontmatter: false, directive } }
    return (syntax === 'mdx' ? mdxToMdast(text, options) : markdownToMdast(text, options)) as Root
  }),
)

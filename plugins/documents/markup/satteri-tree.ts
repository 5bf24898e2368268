import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'
import { withAngleLinks } from './angle-links.ts'

const OPTIONS = { features: { gfm: true, frontmatter: false } }

/**
 * Parses with Sätteri: native and fast. A few texts crash its process; the pool then uses remark.
 */
export const satteriTree = withAngleLinks(
  (text, syntax) =>
    (syntax === 'mdx' ? mdxToMdast(text, OPTIONS) : markdownToMdast(text, OPTIONS)) as Root,
)

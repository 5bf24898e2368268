import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'
import { withInventoryLinks } from './inventory-links.ts'

const OPTIONS = { features: { gfm: true, frontmatter: false } }

/** Native and fast. A few texts kill its process: the pool has those read by remark. */
export const satteriTree = withInventoryLinks(
  (text, syntax) =>
    (syntax === 'mdx' ? mdxToMdast(text, OPTIONS) : markdownToMdast(text, OPTIONS)) as Root,
)

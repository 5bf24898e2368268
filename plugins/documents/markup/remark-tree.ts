import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { withInventoryLinks } from './inventory-links.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** The same trees as Sätteri's, in JavaScript: slower, and it cannot bring its process down. */
export const remarkTree = withInventoryLinks((text, syntax) =>
  (syntax === 'mdx' ? mdx : markdown).parse(text),
)

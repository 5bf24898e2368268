import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { withAngleLinks } from './angle-links.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** Parses with remark: the same trees as Sätteri's, slower, but without crashes of the process. */
export const remarkTree = withAngleLinks((text, syntax) =>
  (syntax === 'mdx' ? mdx : markdown).parse(text),
)

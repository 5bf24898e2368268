import { remark } from 'remark'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import { withAngleLinks } from './angle-links.ts'
import { withAsides } from './asides.ts'

const markdown = remark().use(remarkGfm).freeze()
const mdx = remark().use(remarkGfm).use(remarkMdx).freeze()
const parsers = {
  md: [markdown, markdown().use(remarkDirective).freeze()],
  mdx: [mdx, mdx().use(remarkDirective).freeze()],
} as const

/** Parses with remark: the same trees as Sätteri's, slower, but without crashes of the process. */
export const remarkTree = withAngleLinks(
  withAsides((text, syntax, directives) => parsers[syntax][directives ? 1 : 0].parse(text)),
)

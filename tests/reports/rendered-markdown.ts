import type { Element, Nodes } from 'hast'
import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** Renders Markdown as a code host does, raw HTML included. */
export function renderedMarkdown(markdown: string) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
  const tree: Nodes = processor.runSync(processor.parse(markdown))
  const elements: Element[] = []
  let texts = ''
  visit(tree, (node) => {
    if (node.type === 'element') elements.push(node)
    if (node.type === 'text') texts += node.value
  })
  const attributes = elements.flatMap(({ properties }) => Object.keys(properties))
  return {
    elements: [...new Set(elements.map(({ tagName }) => tagName))].sort(),
    attributes,
    texts,
  }
}

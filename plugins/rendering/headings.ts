import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Heading } from '../documents/model/document.ts'

/** Gives headings the anchors that the check knows. The first level is left to the page's title. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    const known = (file.data['headings'] ?? []) as readonly Heading[]
    let at = 0
    visit(tree, 'element', (element) => {
      if (!/^h[1-6]$/.test(element.tagName) || element.properties['id']) return
      const heading = known[at++]
      if (!heading) return
      element.properties['id'] = heading.anchor
      element.children.push(anchorLink(heading))
    })
  }
}

function anchorLink({ anchor, text }: Heading): Element {
  const label = `Section titled ${text}`
  return h('a', { className: ['mp-anchor'], href: `#${anchor}`, ariaLabel: label }, '#')
}

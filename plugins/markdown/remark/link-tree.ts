import type { Definition, Image, Link, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { LinkTable } from '../../links/link-table.ts'
import { linkHtml, linkJsx } from '../../links/shown/html-links.ts'
import { brokenAddress, linkNode, mentionOf, textNodes } from '../../links/shown/link-nodes.ts'
import { type ShownLink, shownLink } from '../../links/shown/shown-link.ts'
import { hasSplitId, joinIds } from '../../links/shown/split-ids.ts'

/**
 * Turns the `[[id]]`, relative and `inv:` links of a tree into addresses, and marks broken ones.
 */
export function linkTree(tree: Root, source: string, table: LinkTable): void {
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      address(node, shownLink(mentionOf(node, textOf(node)), table))
    } else if (node.type === 'html') node.value = linkHtml(node, table)
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      Object.assign(node, { attributes: linkJsx(node, table) ?? node.attributes })
    }
  })
  visit(tree, (node) => {
    if ('children' in node && hasSplitId(node.children)) node.children = joinIds(node.children)
  })
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || parent.type === 'link') return
    if (!text.value.includes('[[')) return
    const nodes = textNodes(text, source, table)
    parent.children.splice(index, 1, ...nodes)
    return index + nodes.length
  })
}

function address(node: Link | Definition | Image, shown: ShownLink): void {
  if (shown.type === 'as-written') return
  if (shown.type === 'broken') {
    Object.assign(node, node.type === 'definition' ? brokenAddress(shown) : linkNode(shown))
    return
  }
  node.url = shown.url
  if (node.type === 'link' && shown.text !== undefined) {
    node.children = [{ type: 'text', value: shown.text }]
  }
}

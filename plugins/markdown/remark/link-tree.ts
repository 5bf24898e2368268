import type { Definition, Image, Link, Nodes, Parents, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { once } from '../../basics/memo.ts'
import type { LinkTable } from '../../links/link-table.ts'
import { linkDiagram } from '../../links/shown/diagram-links.ts'
import { linkHtml, linkJsx } from '../../links/shown/html-links.ts'
import { isInsideLink } from '../../links/shown/inside-link.ts'
import {
  brokenAddress,
  linkNode,
  mentionOf,
  showsMore,
  textNodes,
} from '../../links/shown/link-nodes.ts'
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
    else if (node.type === 'code') node.value = linkDiagram(node, table)
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      Object.assign(node, { attributes: linkJsx(node, table) ?? node.attributes })
    }
  })
  visit(tree, (node) => {
    if ('children' in node && hasSplitId(node.children)) node.children = joinIds(node.children)
  })
  const parentOf = once(() => parentsIn(tree))
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || !text.value.includes('[[')) return
    const insideLink = isInsideLink(text, (node) => parentOf().get(node))
    const nodes = textNodes(text, source, { ...table, insideLink })
    parent.children.splice(index, 1, ...nodes)
    return index + nodes.length
  })
}

function parentsIn(tree: Root): ReadonlyMap<Nodes, Parents> {
  const parents = new Map<Nodes, Parents>()
  visit(tree, (node, _, parent) => void (parent && parents.set(node, parent)))
  return parents
}

function address(node: Link | Definition | Image, shown: ShownLink): void {
  if (shown.type === 'as-written') return
  if (shown.type === 'broken') {
    const children = node.type === 'link' ? node.children : []
    Object.assign(
      node,
      node.type === 'definition' ? brokenAddress(shown) : linkNode(shown, { children }),
    )
    return
  }
  node.url = shown.url
  if (node.type === 'link' && shown.text !== undefined && !showsMore(node.children)) {
    node.children = [{ type: 'text', value: shown.text }]
  }
}

import type { Definition, Image, Link, Nodes, Parents, Root, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { once } from '../../basics/memo.ts'
import { isLink, nodesInLinks } from '../../documents/model/nested-links.ts'
import { isJsx, walk } from '../../documents/model/tree.ts'
import type { LinkTable } from '../../links/link-table.ts'
import { linkDiagram, reportFence } from '../../links/shown/diagram-links.ts'
import { linkHtml, linkJsx } from '../../links/shown/html-links.ts'
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
  walk(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      address(node, shownLink(mentionOf(node, textOf(node)), table))
    } else if (node.type === 'html') node.value = linkHtml(node, table)
    else if (node.type === 'code') {
      reportFence(node, table)
      node.value = linkDiagram(node, table)
    } else if (isJsx(node)) {
      Object.assign(node, { attributes: linkJsx(node, table) ?? node.attributes })
    }
  })
  walk(tree, (node) => {
    if ('children' in node && hasSplitId(node.children)) node.children = joinIds(node.children)
  })
  const inside = once(() => nodesInLinks(tree))
  const linked = (node: Nodes): readonly Nodes[] => {
    if (holdsIds(node)) {
      return textNodes(node, source, { ...table, insideLink: inside().has(node) })
    }
    return isLink(node) && inside().has(node) ? node.children.flatMap(linked) : [node]
  }
  for (const parent of parentsOf(tree, (node) => holdsIds(node) || isLink(node))) {
    const children: readonly Nodes[] = parent.children
    Object.assign(parent, { children: children.flatMap(linked) })
  }
}

/** Returns the nodes with such children, before any of them gets others. */
function parentsOf(tree: Root, isWanted: (node: Nodes) => boolean): readonly Parents[] {
  const parents: Parents[] = []
  walk(tree, (node) => {
    if ('children' in node && node.children.some(isWanted)) parents.push(node)
  })
  return parents
}

function holdsIds(node: Nodes): node is Text {
  return node.type === 'text' && node.value.includes('[[')
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

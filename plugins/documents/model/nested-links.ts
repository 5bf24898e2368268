import type { Link, LinkReference, Nodes } from 'mdast'
import { isJsx, walk } from './tree.ts'

const A_TAG = /<\/?a(?=[\s>])/gi

/** Returns the nodes of a tree that stand within a link of Markdown, of HTML or of JSX. */
export function nodesInLinks(tree: Nodes): ReadonlySet<Nodes> {
  const inside = new Set<Nodes>()
  walk(tree, (node) => {
    if (!('children' in node)) return
    const isIn = isLink(node) || (isJsx(node) && node.name === 'a') || inside.has(node)
    let isOpen = false
    for (const child of node.children) {
      if (isIn || isOpen) inside.add(child)
      if (child.type === 'html') isOpen = isOpenAfter(child.value, isOpen)
    }
  })
  return inside
}

export function isLink(node: Readonly<Nodes>): node is Link | LinkReference {
  return node.type === 'link' || node.type === 'linkReference'
}

/** Says whether an `<a>` is open after some raw HTML. */
export function isOpenAfter(html: string, isOpen: boolean): boolean {
  const last = html.match(A_TAG)?.at(-1)
  return last === undefined ? isOpen : !last.startsWith('</')
}

import type { Element, Parents, Root } from 'hast'

/**
 * Calls `visit` for every element of a tree, parents first, in the order of the page. Children that
 * `visit` adds are visited, too. It makes no list of
 * ancestors and no name for each node, which would take most of the time of a large page.
 */
export function eachElement(tree: Root, visit: (element: Element, parent: Parents) => void): void {
  const open: { readonly parent: Parents; at: number }[] = [{ parent: tree, at: 0 }]
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const node = last.parent.children[last.at]
    last.at += 1
    if (!node) open.pop()
    else if (node.type === 'element') {
      visit(node, last.parent)
      if (node.children.length > 0) open.push({ parent: node, at: 0 })
    }
  }
}

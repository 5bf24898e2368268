import type { Nodes } from 'mdast'
import { isLink, isOpenAfter } from '../../documents/model/nested-links.ts'
import { isJsx } from '../../documents/model/tree.ts'

/**
 * Says whether a node is inside a link, of Markdown, of HTML or of JSX. A link holds no other link.
 */
export function isInsideLink(
  node: Readonly<Nodes>,
  parentOf: (node: Readonly<Nodes>) => Readonly<Nodes> | undefined,
): boolean {
  let at = node
  for (let parent = parentOf(at); parent; parent = parentOf(at)) {
    if (isLink(parent) || isLinkOfJsx(parent) || isAfterOpenTag(at, parent)) return true
    at = parent
  }
  return false
}

function isLinkOfJsx(node: Readonly<Nodes>): boolean {
  return isJsx(node) && node.name === 'a'
}

/** Says whether an `<a>` of raw HTML before a node is still open there. */
function isAfterOpenTag(node: Readonly<Nodes>, parent: Readonly<Nodes>): boolean {
  if (!('children' in parent)) return false
  const from = node.position?.start.offset ?? 0
  let isOpen = false
  for (const { type, position, ...before } of parent.children as readonly Nodes[]) {
    if ((position?.end.offset ?? Number.POSITIVE_INFINITY) > from) continue
    if (type === 'html' && 'value' in before) isOpen = isOpenAfter(before.value, isOpen)
  }
  return isOpen
}

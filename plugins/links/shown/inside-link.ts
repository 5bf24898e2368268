import type { Nodes } from 'mdast'

/**
 * Says whether a node is inside a link, of Markdown, of HTML or of JSX. A link holds no other link.
 */
export function isInsideLink(
  node: Readonly<Nodes>,
  parentOf: (node: Readonly<Nodes>) => Readonly<Nodes> | undefined,
): boolean {
  let at = node
  for (let parent = parentOf(at); parent; parent = parentOf(at)) {
    if (isLink(parent) || isAfterOpenTag(at, parent)) return true
    at = parent
  }
  return false
}

function isLink(node: Readonly<Nodes>): boolean {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    return node.name === 'a'
  }
  return node.type === 'link' || node.type === 'linkReference'
}

/** Says whether an `<a>` of raw HTML before a node is still open there. */
function isAfterOpenTag(node: Readonly<Nodes>, parent: Readonly<Nodes>): boolean {
  if (!('children' in parent)) return false
  const from = node.position?.start.offset ?? 0
  const tags = (parent.children as readonly Nodes[])
    .filter(({ position }) => (position?.end.offset ?? Number.POSITIVE_INFINITY) <= from)
    .flatMap((before) => (before.type === 'html' ? (before.value.match(A_TAG) ?? []) : []))
  const last = tags.at(-1)
  return last !== undefined && !last.startsWith('</')
}

const A_TAG = /<\/?a(?=[\s>])/gi

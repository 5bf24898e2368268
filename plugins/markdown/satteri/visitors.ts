import type {
  Definition,
  Html,
  Image,
  Link,
  LinkReference,
  Nodes,
  PhrasingContent,
  Text,
} from 'mdast'
import type { MdastVisitorContext } from 'satteri'
import type { Jsx } from '../../documents/model/tree.ts'
import type { LinkTable } from '../../links/link-table.ts'
import { linkHtml, linkJsx } from '../../links/shown/html-links.ts'
import { isInsideLink } from '../../links/shown/inside-link.ts'
import {
  brokenAddress,
  linkNode,
  mentionOf,
  showsMore,
  textNodes,
} from '../../links/shown/link-nodes.ts'
import { shownLink } from '../../links/shown/shown-link.ts'
import { hasSplitId, joinIds } from '../../links/shown/split-ids.ts'

/** Visits a node: does nothing, changes it through the context, or returns a node to replace it. */
type Visitor<Node> = (
  node: Readonly<Node>,
  context: MdastVisitorContext,
  table: LinkTable,
) => PhrasingContent | Jsx | undefined

export const visitLink: Visitor<Link> = (node, context, table) => {
  const shown = shownLink(mentionOf(node, context.textContent(node)), table)
  const { children } = node
  if (shown.type === 'broken') return linkNode(shown, { children })
  const isTitled = shown.type === 'link' && shown.text !== undefined && !showsMore(children)
  if (isInsideLink(node, (each) => context.parent(each))) {
    const words = isTitled ? [{ type: 'text' as const, value: shown.text ?? '' }] : [...children]
    context.replaceNode(node, words)
    return undefined
  }
  if (shown.type === 'as-written') return undefined
  context.setProperty(node, 'url', shown.url)
  if (isTitled) {
    context.setProperty(node, 'children', [{ type: 'text', value: shown.text ?? '' }])
  }
  return undefined
}

/** Leaves only the words of a link within another. */
export const visitReference: Visitor<LinkReference> = (node, context) => {
  if (isInsideLink(node, (each) => context.parent(each)))
    context.replaceNode(node, [...node.children])
  return undefined
}

export const visitAddress: Visitor<Image | Definition> = (node, context, table) => {
  const words = node.type === 'image' ? node.alt : node.label
  const shown = shownLink(mentionOf(node, words ?? ''), table)
  if (shown.type === 'broken' && node.type === 'image') return linkNode(shown)
  if (shown.type === 'broken') {
    const { url, title } = brokenAddress(shown)
    context.setProperty(node, 'url', url)
    context.setProperty(node, 'title', title)
  }
  if (shown.type === 'link') context.setProperty(node, 'url', shown.url)
  return undefined
}

export const visitHtml: Visitor<Html> = (node, context, table) => {
  const html = linkHtml(node, table)
  if (html !== node.value) context.setProperty(node, 'value', html)
  return undefined
}

export const visitJsx: Visitor<Jsx> = (node, _, table) => {
  const attributes = linkJsx(node, table)
  return attributes && { ...node, attributes }
}

export const visitText: Visitor<Text> = (node, context, table) => {
  const parent = context.parent(node)
  if (hasSplitId(parent.children)) return undefined
  const insideLink = isInsideLink(node, (each) => context.parent(each))
  context.replaceNode(node, textNodes(node, context.source, { ...table, insideLink }))
  return undefined
}

const joined = new WeakSet<object>()

/** Repairs a paragraph at its first directive. The other directives find it repaired. */
export const visitDirective: Visitor<Nodes> = (node, context, table) => {
  const parent = context.parent(node)
  if (!parent || joined.has(parent) || !hasSplitId(parent.children)) return undefined
  joined.add(parent)
  const siblings = parent.children as readonly PhrasingContent[]
  const children = joinIds(siblings).flatMap((child): PhrasingContent[] =>
    child.type === 'text' ? textNodes(child, context.source, table) : [child],
  )
  context.setProperty(parent, 'children', children)
  return undefined
}

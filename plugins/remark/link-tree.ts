import type { Definition, Emphasis, Image, Link, Root, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { IdMention, LinkMention } from '../documents/document.ts'
import { cutIds, type IdTextPart } from '../documents/id-text.ts'
import type { LinkTable } from '../links/link-table.ts'
import { BROKEN_CLASS, type ShownLink, shownLink } from '../links/shown-link.ts'

const NOWHERE = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Turns the `[[ids]]`, relative and `inv:` links of a tree into addresses; broken ones are marked. */
export function linkTree(tree: Root, source: string, table: LinkTable): void {
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      address(node, shownLink(asMention(node), table))
    }
  })
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || parent.type === 'link') return
    if (!text.value.includes('[[')) return
    const parts = cutIds(text.value, sourceOf(text, source))
    parent.children.splice(index, 1, ...parts.map((part) => partNode(part, table)))
    return index + parts.length
  })
}

function sourceOf(text: Text, source: string): string | undefined {
  const { start, end } = text.position ?? {}
  const written = source.slice(start?.offset ?? 0, end?.offset ?? 0)
  return written.includes('[') ? written : undefined
}

function partNode(part: IdTextPart, table: LinkTable): Text | Link | Emphasis {
  if (typeof part === 'string') return { type: 'text', value: part }
  const mention: IdMention = { ...part, place: NOWHERE }
  const shown = shownLink(mention, table)
  if (shown.type === 'broken') return broken(shown)
  const text = mention.text ?? (shown.type === 'link' ? shown.text : undefined) ?? mention.id
  const url = shown.type === 'link' ? shown.url : ''
  return { type: 'link', url, children: [{ type: 'text', value: text }] }
}

function address(node: Link | Definition | Image, shown: ShownLink): void {
  if (shown.type === 'as-written') return
  if (shown.type === 'broken') {
    if (node.type === 'link') Object.assign(node, broken(shown))
    return
  }
  node.url = shown.url
  if (node.type === 'link' && shown.text !== undefined) {
    node.children = [{ type: 'text', value: shown.text }]
  }
}

function asMention(node: Link | Definition | Image): LinkMention {
  return { type: node.type, url: node.url, text: textOf(node), place: NOWHERE }
}

/** Text where a link would be, with the reason for whoever points at it. */
function broken({ text, reason }: Extract<ShownLink, { type: 'broken' }>): Emphasis {
  const data = { hName: 'span', hProperties: { className: [BROKEN_CLASS], title: reason } }
  return { type: 'emphasis', data, children: [{ type: 'text', value: text }] }
}

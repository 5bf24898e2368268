import type { Definition, Emphasis, Image, Link, Root, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { IdMention, LinkMention } from '../documents/document.ts'
import { cutIds, type IdTextPart } from '../documents/id-text.ts'
import type { DocumentResolution, Resolution } from '../links/resolution.ts'
import { addressOf, editionBase, fileAddress } from '../links/routes.ts'

/** What a tree is linked with. */
export interface LinkTable {
  /** Where the addresses of the document's own version begin. */
  readonly base: string
  /** Where the site begins, when that is elsewhere. */
  readonly siteBase?: string | undefined
  readonly content: string
  resolve(mention: IdMention | LinkMention): Resolution
}

const NOWHERE = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Turns every `[[id]]` and relative link of a tree into an address; broken ones are marked. */
export function linkTree(tree: Root, source: string, table: LinkTable): void {
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      address(node, table)
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
  return linkFor({ ...part, place: NOWHERE }, table)
}

function linkFor(mention: IdMention, table: LinkTable): Link | Emphasis {
  const resolution = table.resolve(mention)
  if (resolution.type === 'broken') return broken(mention.text ?? mention.id, resolution.message)
  const text = mention.text ?? titleOf(resolution, mention)
  return { type: 'link', url: urlOf(resolution, table), children: [{ type: 'text', value: text }] }
}

function titleOf(resolution: Resolution, mention: IdMention): string {
  if (resolution.type !== 'document') return mention.id
  const { node, anchor } = resolution
  const heading = node.document.outline.headings.find((each) => each.anchor === anchor)
  return heading ? `${node.title}: ${heading.text}` : node.title
}

function address(node: Link | Definition | Image, table: LinkTable): void {
  const mention = asMention(node)
  const resolution = table.resolve(mention)
  if (resolution.type === 'elsewhere') return
  if (resolution.type === 'broken') {
    if (node.type === 'link') Object.assign(node, broken(mention.text, resolution.message))
    return
  }
  node.url = urlOf(resolution, table)
  if (node.type === 'link' && node.children.length === 0 && resolution.type === 'document') {
    node.children = [{ type: 'text', value: resolution.node.title }]
  }
}

function asMention(node: Link | Definition | Image): LinkMention {
  return { type: node.type, url: node.url, text: textOf(node), place: NOWHERE }
}

function urlOf(resolution: Exclude<Resolution, { type: 'broken' }>, table: LinkTable): string {
  if (resolution.type === 'anchor') return `#${resolution.anchor}`
  if (resolution.type === 'file') return fileAddress(resolution.path, table.content, table.base)
  if (resolution.type === 'elsewhere') return resolution.url
  return pageUrl(resolution, table)
}

function pageUrl({ node, anchor, edition }: DocumentResolution, table: LinkTable): string {
  const { base, siteBase = base } = table
  const page = addressOf(node, edition ? editionBase(edition.prefix, siteBase) : base)
  return anchor === undefined || page.includes('#') ? page : `${page}#${anchor}`
}

/** Text where a link would be, with the reason for whoever points at it. */
function broken(text: string, reason: string): Emphasis {
  const data = { hName: 'span', hProperties: { className: ['mp-broken'], title: reason } }
  return { type: 'emphasis', data, children: [{ type: 'text', value: text }] }
}

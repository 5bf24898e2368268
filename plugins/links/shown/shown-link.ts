import { given } from '../../basics/given.ts'
import { wholeLetters } from '../../basics/wording.ts'
import type { IdMention, LinkMention } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import { isInventoryLink } from '../../inventories/inventory-link.ts'
import { pathOf, rootOf } from '../addresses/base.ts'
import { isPublished, isVector } from '../addresses/published.ts'
import { addressOf, belowBase, fileAddress, versionBase } from '../addresses/routes.ts'
import type { LinkFault, LinkTable } from '../link-table.ts'
import { ambiguity } from '../resolving/ambiguity.ts'
import type { DocumentResolution, FileResolution, Resolution } from '../resolving/resolution.ts'

/** The result for a reader of a link or `[[id]]`. */
export type ShownLink =
  | {
      readonly type: 'link'
      readonly url: string
      /** The text to show when the author wrote no words. */
      readonly text: string | undefined
    }
  | { readonly type: 'broken'; readonly text: string; readonly reason: string }
  | { readonly type: 'as-written' }

type Whole = Exclude<Resolution, { readonly type: 'broken' }>

/** The class of the text that replaces a broken link. */
export const BROKEN_CLASS = 'mp-broken'

export function shownLink(mention: IdMention | LinkMention, table: LinkTable): ShownLink {
  const resolution = table.resolve(mention)
  const words = wordsOf(mention)
  if (resolution.type === 'elsewhere') return written(resolution.url, words, table)
  const fault = faultOf(resolution, mention)
  if (fault) table.report?.(fault)
  if (resolution.type === 'broken') {
    const name = mention.type === 'id' ? mention.id : mention.url
    return { type: 'broken', text: words ?? name, reason: resolution.message }
  }
  if (isHidden(resolution, table)) return { type: 'broken', text: words ?? '', reason: HIDDEN }
  const text = words === undefined ? titleOf(resolution, mention) : undefined
  return { type: 'link', url: urlOf(resolution, mention, table), text }
}

/** Says whether a file belongs to another root whose files no page shows. */
function isHidden(resolution: Whole, { hostOf }: LinkTable): boolean {
  return (
    resolution.type === 'file' &&
    resolution.path.startsWith('..') &&
    hostOf?.(resolution.path) === undefined
  )
}

const HIDDEN = 'The configuration of the other root names no repository that shows this file.'

function faultOf(resolution: Resolution, mention: IdMention | LinkMention): LinkFault | undefined {
  const { place } = mention
  if (resolution.type === 'broken') {
    const { rule, message, help } = resolution
    return { rule, severity: 'error', message, ...given({ help }), place }
  }
  const message = ambiguity(mention, resolution)
  if (message === undefined) return undefined
  return { rule: 'ambiguous-inventory-name', severity: 'warning', message, place }
}

/**
 * Returns the author's words for a link. `<inv:…>` has none, because nobody wants to read its
 * address.
 */
export function wordsOf(mention: IdMention | LinkMention): string | undefined {
  if (mention.type === 'id') return mention.text
  const isBare = mention.text === mention.url && isInventoryLink(mention.url)
  return mention.text === '' || isBare ? undefined : mention.text
}

function titleOf(resolution: Whole, mention: IdMention | LinkMention): string {
  if (resolution.type === 'inventory') return resolution.text
  if (resolution.type !== 'document') return mention.type === 'id' ? mention.id : mention.url
  const { node, anchor } = resolution
  const heading = anchor === undefined ? undefined : headingsOf(node).get(anchor)
  return heading === undefined ? short(node.title) : `${short(node.title)}: ${short(heading)}`
}

/** The most letters of a title that a link repeats. A title has no limit, nor have its links. */
const LONGEST_TITLE = 300

function short(title: string): string {
  return title.length > LONGEST_TITLE ? `${wholeLetters(title.slice(0, LONGEST_TITLE))}…` : title
}

const headingsByAnchor = new WeakMap<Node, ReadonlyMap<string, string>>()

/** Returns the words of a document's headings, by anchor. */
function headingsOf(node: Node): ReadonlyMap<string, string> {
  const { headings } = node.document.outline
  const known =
    headingsByAnchor.get(node) ??
    new Map(headings.toReversed().map((each) => [each.anchor, each.text]))
  headingsByAnchor.set(node, known)
  return known
}

function urlOf(resolution: Whole, { type }: IdMention | LinkMention, table: LinkTable): string {
  if (resolution.type === 'anchor') return `#${resolution.anchor}`
  if (resolution.type === 'file') return fileUrl(resolution, type, table)
  if (resolution.type === 'page') return belowBase(resolution.path, table.base)
  return resolution.type === 'document' ? pageUrl(resolution, table) : resolution.url
}

function pageUrl({ node, anchor, siteVersion }: DocumentResolution, table: LinkTable): string {
  const { base, siteBase = base } = table
  const page = addressOf(node, siteVersion ? versionBase(siteVersion.prefix, siteBase) : base)
  return anchor === undefined || page.includes('#') ? page : `${page}#${anchor}`
}

/**
 * Returns the address of a file. The site publishes pictures; other files are read on the code
 * host. A picture that a page includes has no lines or pages, so the end of its link is left out.
 */
function fileUrl(
  { path, end }: FileResolution,
  type: (IdMention | LinkMention)['type'],
  { content, base, hostOf }: LinkTable,
): string {
  const published = fileAddress(path, content, base)
  const isShown = isPublished(path, content) || (type === 'image' && isVector(path, content))
  const url = isShown ? published : (hostOf?.(path) ?? published)
  return type === 'image' || isVector(path, content) ? url : url + end
}

/**
 * Returns a link as it is written. A leading `/` means the site's root, wherever the site is
 * published.
 */
function written(url: string, words: string | undefined, table: LinkTable): ShownLink {
  if (!table.rooted || !/^\/(?!\/)/.test(url)) return { type: 'as-written' }
  const root = pathOf(rootOf(table.siteBase ?? table.base))
  return {
    type: 'link',
    url: root.replace(/\/+$/, '') + url,
    text: words === undefined ? url : undefined,
  }
}

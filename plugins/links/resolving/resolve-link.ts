import { dirname, join, normalize } from 'node:path/posix'
import { percentDecoded } from '../../basics/percent.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import { isInventoryLink } from '../../inventories/inventory-link.ts'
import { isAmongDocuments, isVector, LARGEST_VECTOR } from '../addresses/published.ts'
import { isOwnPage } from '../addresses/site-pages.ts'
import { brokenAnchor, brokenLink, largeVector, unpublishedPicture } from './broken-links.ts'
import type { LinkContext } from './link-context.ts'
import { broken, type Resolution } from './resolution.ts'
import { resolveInventory } from './resolve-inventory.ts'

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const TOP = new Set(['', '_top', 'top'])

/** Resolves a link that is written in `from`. Links to other sites are never followed. */
export function resolveLink(mention: LinkMention, from: Node, context: LinkContext): Resolution {
  const { url } = mention
  if (isInventoryLink(url)) return resolveInventory(mention, from, context)
  if (SCHEME.test(url) || url.startsWith('//') || context.isIgnored(url)) {
    return { type: 'elsewhere', url }
  }
  if (url.trim() === '') return broken('broken-link', 'Empty link, expected an address.')
  const [before = '', anchor] = splitAt(url, '#')
  const path = decode(splitAt(before, '?')[0] ?? '')
  if (path === '') return anchorIn(from, anchor ?? '', { same: true, context })
  const file = fileOf(path, from)
  const target = context.graph.nodeAt(file) ?? context.nodeAtAddress(path)
  if (!target) return elsewhere({ ...mention, path, file }, from, context)
  if (anchor === undefined) return { type: 'document', node: target, anchor }
  return anchorIn(target, anchor, { same: target === from, context })
}

/** Resolves an anchor in an existing document. */
export function anchorIn(
  node: Node,
  written: string,
  { same, context }: { readonly same: boolean; readonly context: LinkContext },
): Resolution {
  const anchor = decode(written)
  const top = TOP.has(anchor)
  const anchors = context.anchorsOf(node)
  if (!top && !node.kind.inOneFile && !anchors.has(anchor)) {
    const where = same ? undefined : node.document.path
    return brokenAnchor(anchor, anchors.nearest(anchor), where)
  }
  if (same) return { type: 'anchor', anchor }
  return { type: 'document', node, anchor: top ? undefined : anchor }
}

/**
 * Resolves a link that does not lead to a document: to a page of the site, to another file, or to
 * nothing.
 */
function elsewhere(
  link: Pick<LinkMention, 'type' | 'url'> & { readonly path: string; readonly file: string },
  from: Node,
  context: LinkContext,
): Resolution {
  const page = context.sitePage(link.path)
  if (page !== undefined) return { type: 'page', path: page + afterPath(link) }
  if (context.hasFile(link.file)) return aFile(link, context)
  if (isOwnPage(link.path, context.hasFile)) return { type: 'elsewhere', url: link.url }
  return brokenLink(link, from, context)
}

/** Returns the query and the anchor of a link as they are written. */
function afterPath({ url }: { readonly url: string }): string {
  return url.slice(url.search(/[?#]|$/))
}

function aFile(
  {
    type,
    path,
    file,
  }: Pick<LinkMention, 'type'> & { readonly path: string; readonly file: string },
  { content, bytesOf }: LinkContext,
): Resolution {
  const found = { type: 'file', path: file } as const
  if (type !== 'image') return found
  if (!isAmongDocuments(file, content)) return unpublishedPicture(path, content)
  const size = isVector(file, content) ? (bytesOf(file)?.length ?? 0) : 0
  return size > LARGEST_VECTOR ? largeVector(path, size) : found
}

/**
 * Returns the path of the linked file. A leading `/` means the project's root, as on code hosts.
 */
function fileOf(path: string, from: Node): string {
  return path.startsWith('/') ? normalize(path.slice(1)) : join(dirname(from.document.path), path)
}

function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  return percentDecoded(text) ?? text
}

import { dirname, join, normalize } from 'node:path/posix'
import { startBelow } from '../../basics/paths.ts'
import { percentDecoded } from '../../basics/percent.ts'
import { formFault, pictureFault, schemeOf } from '../../documents/guard/addresses.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import { isInventoryLink } from '../../inventories/inventory-link.ts'
import { hostPage, isAmongDocuments, isVector, LARGEST_VECTOR } from '../addresses/published.ts'
import { isOwnPage } from '../addresses/site-pages.ts'
import { brokenLink, largeVector, unpublishedPicture } from './broken-links.ts'
import { isOfContributors } from './contributors-list.ts'
import type { LinkContext } from './link-context.ts'
import { onPagesElsewhere, unwrittenAddress } from './pages-elsewhere.ts'
import { broken, type Resolution } from './resolution.ts'
import { anchorIn } from './resolve-anchor.ts'
import { resolveInventory } from './resolve-inventory.ts'

const EMPTY_ANCHOR = broken(
  'broken-link',
  'Link `#` leads nowhere; name a heading, or write `#top` for the top of the page.',
)
/** Resolves a link that is written in `from`. Links to other sites are never followed. */
export function resolveLink(mention: LinkMention, from: Node, context: LinkContext): Resolution {
  const { url } = mention
  if (isInventoryLink(url)) return resolveInventory(mention, from, context)
  if (isComment(mention)) return { type: 'elsewhere', url }
  if (url.trim() === '') return emptyLink(mention, from)
  if (url.trim() === '#') return { ...EMPTY_ANCHOR, severity: 'warning' }
  if (schemeOf(url) !== undefined || isRefused(mention) || context.isIgnored(url)) {
    return { type: 'elsewhere', url }
  }
  const unwritten = context.publish ? undefined : unwrittenAddress(decode(url))
  if (unwritten) return unwritten
  const [before = '', anchor] = splitAt(url, '#')
  const path = decode(splitAt(before, '?')[0] ?? '')
  if (path === '') return onOwnPage(mention, anchor ?? '', { from, context })
  const file = fileOf(path, from, context)
  const target = context.graph.nodeAt(file) ?? context.nodeAtAddress(path)
  if (!target) return elsewhere({ ...mention, path, file }, from, context)
  if (anchor === undefined) return { type: 'document', node: target, anchor }
  return anchorIn(target, anchor, { same: target === from, context })
}

/** Resolves an anchor in the document that names it. */
function onOwnPage(
  mention: LinkMention,
  anchor: string,
  { from, context }: { readonly from: Node; readonly context: LinkContext },
): Resolution {
  const found = anchorIn(from, anchor, { same: true, context })
  const isListed = found.type === 'broken' && isOfContributors(mention, from, context)
  return isListed ? { ...found, severity: 'warning' } : found
}

/** Says whether the guard refuses an address, so that it is reported once. */
function isRefused({ type, url }: LinkMention): boolean {
  return formFault(url) !== undefined || (type === 'image' && pictureFault(url) !== undefined)
}

/** Says whether a definition is a comment of its author: `[//]: # (text)`, `[note]: <> (text)`. */
function isComment({ type, url, unused }: LinkMention): boolean {
  return type === 'definition' && unused === true && /^#?$/.test(url.trim())
}

/** Refuses a link without an address. In the summary of a book, it is a chapter to be written. */
function emptyLink({ type }: LinkMention, { document }: Node): Resolution {
  const what = type === 'image' ? 'picture' : 'link'
  const found = broken('broken-link', `Empty ${what}, expected an address.`)
  const isChapter = what === 'link' && /(?:^|\/)SUMMARY\.md$/.test(document.path)
  return isChapter ? { ...found, severity: 'warning' } : found
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
  if (/^\.\/?$/.test(link.file)) return { type: 'file', path: '', end: afterPath(link) }
  if (context.hasFile(link.file)) return aFile(link, context)
  const onHost = besideRepository(link, from, context)
  if (onHost) return onHost
  const hasFile = (path: string) => context.hasFile(context.top + path)
  if (isOwnPage(link.path, hasFile)) return { type: 'elsewhere', url: link.url }
  const found = context.publish ? undefined : onPagesElsewhere(link, from, context)
  return found ?? brokenLink(link, from, context)
}

/** Matches a file of a branch, as a link that leads out of the repository names it. */
const OF_BRANCH = /^(?:\.\.\/)+(?:(?:blob|raw|tree)\/)?(?:main|master|HEAD)\/(.+)$/

/**
 * Resolves a link that a code host can follow beyond the files of a repository: `../../issues`, or
 * `../main/README.md`.
 */
function besideRepository(
  link: Pick<LinkMention, 'type' | 'url'> & { readonly path: string; readonly file: string },
  from: Node,
  context: LinkContext,
): Resolution | undefined {
  if (link.type !== 'image' && hostPage(link.file) !== undefined) {
    return { type: 'file', path: link.file, end: afterPath(link) }
  }
  const [, file] = OF_BRANCH.exec(link.file) ?? []
  if (file === undefined) return undefined
  const [, anchor] = splitAt(link.url, '#')
  const node = context.graph.nodeAt(file)
  if (!node) return context.hasFile(file) ? aFile({ ...link, file }, context) : undefined
  return anchor === undefined
    ? { type: 'document', node, anchor }
    : anchorIn(node, anchor, { same: node === from, context })
}

/** Returns the query and the anchor of a link as they are written. */
function afterPath({ url }: { readonly url: string }): string {
  return url.slice(url.search(/[?#]|$/))
}

function aFile(
  link: Pick<LinkMention, 'type' | 'url'> & { readonly path: string; readonly file: string },
  { content, bytesOf }: LinkContext,
): Resolution {
  const { type, path, file } = link
  const found = { type: 'file', path: file, end: afterPath(link) } as const
  if (type !== 'image') return found
  if (!isAmongDocuments(file, content)) return unpublishedPicture(path, content)
  const size = isVector(file, content) ? (bytesOf(file)?.length ?? 0) : 0
  return size > LARGEST_VECTOR ? largeVector(path, size) : found
}

/**
 * Returns the path of the linked file. The project decides what a link means; otherwise, a leading
 * `/` means the project's root, as on code hosts.
 */
function fileOf(path: string, from: Node, { top, meanings, plainPath }: LinkContext): string {
  const own = from.document.path
  const mapped = meanings.map(path, own.startsWith(top) ? own.slice(top.length) : own)
  if (mapped !== undefined) return plainPath(join(top, mapped))
  if (!path.startsWith('/')) return plainPath(join(dirname(own), path))
  return plainPath(normalize(top + startBelow(meanings.top) + path.slice(1)))
}

function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  return percentDecoded(text) ?? text
}

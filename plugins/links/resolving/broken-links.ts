import { dirname, join } from 'node:path/posix'
import { given } from '../../basics/given.ts'
import { code, enumerate, orMeant } from '../../basics/wording.ts'
import type { Node } from '../../entries/entry.ts'
import type { Anchors } from '../addresses/anchors.ts'
import { LARGEST_VECTOR } from '../addresses/published.ts'
import { type LinkContext, nameOf } from './link-context.ts'
import { type BrokenResolution, broken } from './resolution.ts'

const EXTENSIONS = ['.mdx', '.md', '/index.mdx', '/index.md']

interface WrittenLink {
  readonly url: string
  readonly path: string
  readonly file: string
}

/** Says why a relative link has no target, and what was most likely meant. */
export function brokenLink(link: WrittenLink, from: Node, context: LinkContext): BrokenResolution {
  const { url, path, file } = link
  const inner = withoutSigns(url)
  if (inner !== undefined)
    return broken('broken-link', `Unexpected sign round ${code(inner)}; write the address alone.`)
  if (context.anchorsOf(from).has(path)) {
    const meant = `the heading ${code(`#${path}`)}`
    return broken('broken-link', `Cannot find ${code(path)}; did you mean ${meant}?`)
  }
  const written = path.replace(/\/$/, '')
  const extension = EXTENSIONS.find((each) => context.graph.nodeAt(file.replace(/\/$/, '') + each))
  if (extension) {
    const found = broken('broken-link', `Cannot find ${code(path)}${orMeant(written + extension)}`)
    const meant = addressOfFile(link, written + extension)
    return { ...found, ...given({ meant, help: meant && FIXABLE }) }
  }
  const whole = withColon(url)
  if (whole !== undefined) return onlyMeant(path, whole, whole)
  const ending = withOtherEnding(link, context)
  if (ending !== undefined) return onlyMeant(path, ending, addressOfFile(link, ending))
  if (isHost(path) && !MAILBOX.test(url)) return onlyMeant(path, `https://${url}`, `https://${url}`)
  if (MAILBOX.test(url)) return onlyMeant(path, `mailto:${url}`, `mailto:${url}`)
  const other = inOtherCase(link, from, context)
  if (other !== undefined) return onlyMeant(path, other, addressOfFile(link, other))
  const what = path.startsWith('/') ? 'page' : 'file'
  return broken(
    'broken-link',
    `Cannot find the ${what} ${code(path)}${orMeant(meantBy(link, from, context))}`,
  )
}

/** Returns the address of a document or a heading without the signs round it: `(a.md)`. */
function withoutSigns(url: string): string | undefined {
  if (!/^[([<"']/.test(url)) return undefined
  let end = url.length
  while (/[)\]>"']/.test(url[end - 1] ?? '')) end -= 1
  const inner = url.slice(1, end)
  return /^#|.\.mdx?(?:#|$)/i.test(inner) ? inner : undefined
}

/** Says that a link has no target, and which address alone it can mean. */
function onlyMeant(path: string, offer: string, meant: string | undefined): BrokenResolution {
  const what = path.startsWith('/') ? 'page' : 'file'
  const message = `Cannot find the ${what} ${code(path)}${orMeant(offer)}`
  return { ...broken('broken-link', message), ...given({ meant, help: meant && FIXABLE }) }
}

/**
 * Returns the path with `.md` for `.mdx` or for the `.html` of a page, or with `.mdx`, where a
 * document has that name.
 */
function withOtherEnding({ path, file }: WrittenLink, { graph }: LinkContext): string | undefined {
  const own = /\.(?:mdx?|html?)$/.exec(file)?.[0]
  if (own === undefined) return undefined
  const other = ['.md', '.mdx'].find((end) => end !== own && graph.nodeAt(swapped(file, own, end)))
  return other === undefined ? undefined : swapped(path, own, other)
}

function swapped(path: string, from: string, to: string): string {
  return path.slice(0, -from.length) + to
}

/** Returns the path of a file whose name differs in letter case alone. */
function inOtherCase(
  { path, file }: WrittenLink,
  from: Node,
  context: LinkContext,
): string | undefined {
  const other = context.inOtherCase(file)
  if (other === undefined || other === file.replace(/\/$/, '')) return undefined
  return path.startsWith('/') ? `/${other}` : context.wayTo(dirname(from.document.path), other)
}

const FIXABLE = '`milepost check --fix` writes it.'

/** Returns an address with another path, or undefined where the path is written with escapes. */
function addressOfFile({ url, path }: WrittenLink, meant: string): string | undefined {
  const at = url.search(/[?#]|$/)
  return url.slice(0, at) === path ? meant + url.slice(at) : undefined
}

/** Returns the address that a link without a target most likely means. */
function meantBy(
  { path, file }: WrittenLink,
  from: Node,
  context: LinkContext,
): string | undefined {
  const start = dirname(from.document.path)
  const [moved, second] = isGeneric(file) ? [] : context.graph.named(idIn(file))
  if (moved && !second && !moved.kind.inOneFile && moved !== from) {
    return context.wayTo(start, moved.document.path)
  }
  const sibling = context.nearestFile(dirname(file), nameOf(path))
  if (sibling === undefined || join(dirname(file), sibling) === from.document.path) return undefined
  return path.slice(0, -nameOf(path).length) + sibling
}

/** Matches names that many folders have, so that a file of another folder is not meant. */
function isGeneric(file: string): boolean {
  return /^(?:readme|index)(?:\.mdx?)?$/i.test(nameOf(file))
}

/** Matches an address of e-mail without `mailto:`. */
const MAILBOX = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i

const TOP_DOMAINS =
  'ai app blog ch cloud co com de dev edu eu fr gov info io jp net nl org page site tv uk us wiki'

/** Returns an address whose colon or slash is missing: `https//example.org/x`. */
function withColon(url: string): string | undefined {
  const [, scheme, rest] = /^(https?)(?:\/\/|\/(?=[\w-]+\.))(.+)$/i.exec(url) ?? []
  return scheme === undefined ? undefined : `${scheme.toLowerCase()}://${rest}`
}

/** Says whether a path begins with a host, so that only its `https://` is missing. */
function isHost(path: string): boolean {
  const [, first = '', domain = ''] = /^((?:[a-z0-9-]+\.)+([a-z]{2,}))(?:[/:]|$)/i.exec(path) ?? []
  return (
    first !== '' && (/^www\./i.test(first) || TOP_DOMAINS.split(' ').includes(domain.toLowerCase()))
  )
}

/**
 * Says that a heading is missing. `where` is undefined for a heading in the document with the link.
 */
export function brokenAnchor(
  anchor: string,
  anchors: Anchors,
  where: string | undefined,
): BrokenResolution {
  const meant = anchors.nearest(anchor)
  const place = where === undefined ? 'in this document' : `in ${code(where)}`
  const offer = orMeant(meant === undefined ? undefined : `#${meant}`)
  const message = `Cannot find the heading ${code(`#${anchor}`)} ${place}${offer}`
  return broken(
    'broken-anchor',
    message,
    meant === undefined ? headings(anchor, anchors) : undefined,
  )
}

/** Lists the headings that there are, for an anchor that is spelled like none of them. */
function headings(anchor: string, anchors: Anchors): string {
  const [first, ...others] = anchors.likeliest(anchor).map((each) => code(`#${each}`))
  if (first === undefined) return 'It has no headings.'
  if (others.length === 0) return `Its only heading is ${first}.`
  return `Its nearest headings are ${enumerate([first, ...others], 'and')}.`
}

/** Says why a page cannot show an existing picture. */
export function unpublishedPicture(path: string, content: string): BrokenResolution {
  return broken(
    'unpublished-picture',
    `Cannot show ${code(path)}: a site publishes no hidden file, and none outside of ${code(content)}.`,
    'Keep the picture beside the document that shows it.',
  )
}

export function largeVector(path: string, size: number): BrokenResolution {
  const [is, may] = [size, LARGEST_VECTOR].map((bytes) => `${Math.ceil(bytes / 1024)} KiB`)
  return broken(
    'unpublished-picture',
    `Cannot show ${code(path)}: ${is}, and a page holds a picture of at most ${may}.`,
    'Simplify it, or save it as `.png` or `.webp`.',
  )
}

function idIn(file: string): string {
  return nameOf(file)
    .replace(/\.mdx?$/i, '')
    .toLowerCase()
}

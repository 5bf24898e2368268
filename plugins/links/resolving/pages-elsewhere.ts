import { dirname, join } from 'node:path/posix'
import { once } from '../../basics/memo.ts'
import { holdsPair } from '../../basics/pairs.ts'
import { startBelow } from '../../basics/paths.ts'
import { code, orMeant } from '../../basics/wording.ts'
import type { Node } from '../../entries/entry.ts'
import { withSlash } from '../addresses/routes.ts'
import type { LinkContext } from './link-context.ts'
import { type BrokenResolution, broken, type Resolution } from './resolution.ts'
import { anchorIn } from './resolve-anchor.ts'

interface WrittenLink {
  readonly url: string
  /** The address without its query and its anchor. */
  readonly path: string
  /** The path from the project's root that a code host reads in the address. */
  readonly file: string
}

/** Resolves a link that only the pages of another program have. Its anchor is looked for, too. */
export function onPagesElsewhere(
  link: WrittenLink,
  from: Node,
  context: LinkContext,
): Resolution | undefined {
  const target = pageOfDocument(link, from, context)
  if (!target) {
    const served = fileElsewhere(link, context)
    return served === undefined ? undefined : onlyServed(link.path, served)
  }
  const anchor = /#(.*)$/s.exec(link.url)?.[1]
  const same = target === from
  const inside = anchor === undefined ? undefined : anchorIn(target, anchor, { same, context })
  return inside?.type === 'broken' ? inside : onlyAPage(link, target, { from, context })
}

/**
 * Finds the document whose page another program serves at an address, and nothing else has:
 * `/guide/why`, `../setup/`, `api.html`.
 */
function pageOfDocument(link: WrittenLink, from: Node, context: LinkContext): Node | undefined {
  const set = bySetAddress(context).get(withSlash(link.path))
  const paths = placesOf(link, from, context).flatMap((place) => [
    place,
    ...ENDINGS.map((ending) => withoutEnding(place) + ending),
  ])
  const found = set ?? paths.flatMap((path) => context.graph.nodeAt(path) ?? []).at(0)
  return found?.kind.inOneFile ? undefined : found
}

/** Says that only another program has a page at an address, and names the file for code hosts. */
function onlyAPage(
  { url, path }: WrittenLink,
  target: Node,
  { from, context }: { readonly from: Node; readonly context: LinkContext },
): BrokenResolution {
  const meant = context.wayTo(dirname(from.document.path), target.document.path)
  const message = `Cannot find the file ${code(path)}${orMeant(meant)}`
  const end = url.slice(url.search(/[?#]|$/))
  const isPlain = url.slice(0, url.length - end.length) === path
  return {
    ...broken('broken-link', message, FOUND),
    severity: 'warning',
    ...(isPlain && { meant: meant + end }),
  }
}

const FOUND =
  'A program that makes pages may find it; a code host does not. `milepost check --fix` writes the file.'

/** Returns the path of a file that another program serves at an address: `public/logo.png`. */
function fileElsewhere({ path }: WrittenLink, context: LinkContext): string | undefined {
  if (!path.startsWith('/')) return undefined
  const top = topOf(context)
  return ['', '/public', '/static']
    .map((folder) => join(top, folder, path))
    .find((file) => context.hasFile(file))
}

/** Says that a code host does not find a file that another program serves. */
function onlyServed(path: string, file: string): BrokenResolution {
  const message = `Cannot find the file ${code(path)}; a program that makes pages may take ${code(file)}, and a code host does not.`
  return { ...broken('broken-link', message), severity: 'warning' }
}

/** Says that another program is still to write the address of a link: `{{ site.url }}`. */
export function unwrittenAddress(url: string): BrokenResolution | undefined {
  if (!holdsPair(url, '{{', '}}') && !holdsPair(url, '{%', '%}')) return undefined
  const message = `Cannot follow ${code(url)}, whose braces another program fills in; a code host shows them.`
  return { ...broken('broken-link', message), severity: 'warning' }
}

const ENDINGS = ['.md', '.mdx', '/index.md', '/index.mdx', '/README.md']

function withoutEnding(path: string): string {
  return path.replace(/\/$/, '').replace(/\.html?$/i, '')
}

/**
 * Returns the paths that an address may mean. A page may have an address that ends in `/`, which
 * relative links begin at. Jekyll keeps the pages of `/docs/` in `_docs/`.
 */
function placesOf({ path, file }: WrittenLink, from: Node, context: LinkContext) {
  if (!path.startsWith('/')) return [file, join(from.document.path.replace(/\.mdx?$/i, ''), path)]
  const top = topOf(context)
  return [file, join(top, path), join(top, `_${path.slice(1)}`)]
}

function topOf({ top, content }: LinkContext): string {
  return top + startBelow(content)
}

const byContext = new WeakMap<LinkContext, () => ReadonlyMap<string, Node>>()

/** Returns the documents that set the address of their page, by it: `permalink: /docs/setup/`. */
function bySetAddress(context: LinkContext): ReadonlyMap<string, Node> {
  const known = byContext.get(context) ?? once(() => setAddresses(context))
  byContext.set(context, known)
  return known()
}

function setAddresses({ graph }: LinkContext): ReadonlyMap<string, Node> {
  return new Map(
    graph.nodes.flatMap((node) => {
      const address = node.document.frontmatter.data?.['permalink']
      return typeof address === 'string' ? [[withSlash(address), node] as const] : []
    }),
  )
}

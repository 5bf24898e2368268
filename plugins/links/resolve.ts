import { dirname, join, normalize } from 'node:path/posix'
import { alternatives, code, didYouMean, nearest } from '../basics/wording.ts'
import type { IdMention, LinkMention } from '../documents/document.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'

/** What a link or `[[id]]` means, or why it means nothing. */
export type Resolution =
  | { readonly type: 'document'; readonly node: Node; readonly anchor: string | undefined }
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'elsewhere'; readonly url: string }
  | {
      readonly type: 'broken'
      readonly rule: BrokenRule
      readonly message: string
      readonly help?: string
    }

export type BrokenRule = 'broken-link' | 'broken-anchor' | 'unknown-reference'

/** What links are resolved against. */
export interface LinkGround {
  readonly graph: Graph
  /** Whether the project has a file: for links to what is not a document. */
  hasFile(path: string): boolean
  /** The document behind a page address of the site: `/roadmap/items/e2e/`. */
  nodeAtAddress(address: string): Node | undefined
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const EXTENSIONS = ['.mdx', '.md', '/index.mdx', '/index.md']

/** A link as written in `from`. Links to other sites are never followed. */
export function resolveLink(link: LinkMention, from: Node, ground: LinkGround): Resolution {
  if (SCHEME.test(link.url) || link.url.startsWith('//'))
    return { type: 'elsewhere', url: link.url }
  const [before = '', anchor] = splitAt(link.url, '#')
  const path = decode(splitAt(before, '?')[0] ?? '')
  if (path === '') return anchorOf(from, anchor ?? '', true)
  const target = path.startsWith('/')
    ? ground.nodeAtAddress(path)
    : ground.graph.nodeAt(join(dirname(from.document.path), path))
  if (target)
    return anchor === undefined
      ? { type: 'document', node: target, anchor }
      : anchorOf(target, anchor, target === from)
  const file = normalize(
    path.startsWith('/') ? path.slice(1) : join(dirname(from.document.path), path),
  )
  if (!path.startsWith('/') && ground.hasFile(file)) return { type: 'file', path: file }
  return brokenLink(path, file, from, ground)
}

/** `[[id]]` and its forms. */
export function resolveId(mention: IdMention, ground: Pick<LinkGround, 'graph'>): Resolution {
  const { graph } = ground
  const kinds = mention.kind === undefined ? undefined : [mention.kind]
  const named = graph.named(mention.id, kinds)
  const [node, second] = named
  if (!node) return unknownId(mention, graph)
  if (second) {
    const forms = named.map((each) => `[[${each.kind.name}:${mention.id}]]`)
    return {
      type: 'broken',
      rule: 'unknown-reference',
      message: `${code(mention.id)} names ${named.length} documents; write ${alternatives(forms)}.`,
    }
  }
  return mention.heading === undefined
    ? { type: 'document', node, anchor: undefined }
    : anchorOf(node, slug(mention.heading, node), false)
}

/** The anchors of a document: its headings' and those its HTML sets. */
export function anchorsOf(node: Node): readonly string[] {
  const { headings, anchors } = node.document.outline
  return [...headings.map((heading) => heading.anchor), ...anchors]
}

function anchorOf(node: Node, written: string, same: boolean): Resolution {
  const anchor = decode(written)
  const top = anchor === '' || anchor === '_top' || anchor === 'top'
  if (top || node.kind.inOneFile || anchorsOf(node).includes(anchor)) {
    return same
      ? { type: 'anchor', anchor }
      : { type: 'document', node, anchor: top ? undefined : anchor }
  }
  const where = same ? 'in this document' : `in ${code(node.document.path)}`
  return {
    type: 'broken',
    rule: 'broken-anchor',
    message: `Cannot find the heading ${code(`#${anchor}`)} ${where}${nearestAnchor(anchor, node)}`,
  }
}

/** A heading may be meant whose number has changed since: `5-title`, `title-1`. */
function nearestAnchor(anchor: string, node: Node): string {
  const known = anchorsOf(node)
  const bare = (text: string) => text.replace(/^\d+-|-\d+$/g, '')
  const meant = known.find((each) => bare(each) === bare(anchor)) ?? nearest(anchor, known)
  return meant === undefined ? '.' : `; did you mean ${code(`#${meant}`)}?`
}

function brokenLink(path: string, file: string, from: Node, ground: LinkGround): Resolution {
  const broken = { type: 'broken', rule: 'broken-link' } as const
  if (anchorsOf(from).includes(path)) {
    return {
      ...broken,
      message: `Cannot find ${code(path)}; did you mean the heading ${code(`#${path}`)}?`,
    }
  }
  const extended = EXTENSIONS.find((extension) =>
    ground.graph.nodeAt(file.replace(/\/$/, '') + extension),
  )
  if (extended) {
    const repaired = path.replace(/\/$/, '') + extended
    return { ...broken, message: `Cannot find ${code(path)}; did you mean ${code(repaired)}?` }
  }
  const [moved] = ground.graph.named(
    file
      .slice(file.lastIndexOf('/') + 1)
      .replace(/\.mdx?$/i, '')
      .toLowerCase(),
  )
  if (moved) {
    const help = `A document of that name stands at ${code(moved.document.path)}.`
    return {
      ...broken,
      message: `Cannot find ${code(path)}; did you mean ${code(`[[${moved.id}]]`)}?`,
      help,
    }
  }
  return {
    ...broken,
    message: `Cannot find the file ${code(path)}${nearestFile(file, path, ground)}`,
  }
}

function nearestFile(file: string, path: string, { graph }: LinkGround): string {
  const folder = dirname(file)
  const siblings = graph.nodes
    .map((node) => node.document.path)
    .filter((each) => dirname(each) === folder)
  const names = siblings.map((each) => each.slice(each.lastIndexOf('/') + 1))
  const meant = nearest(path.slice(path.lastIndexOf('/') + 1), names)
  return meant === undefined
    ? '.'
    : `; did you mean ${code(path.slice(0, path.lastIndexOf('/') + 1) + meant)}?`
}

function unknownId(mention: IdMention, graph: Graph): Resolution {
  const broken = { type: 'broken', rule: 'unknown-reference' } as const
  if (mention.kind !== undefined && !graph.hasKind(mention.kind)) {
    return {
      ...broken,
      message: `Unknown kind ${code(mention.kind)} in ${code(`[[${mention.kind}:${mention.id}]]`)}.`,
    }
  }
  const kinds = mention.kind === undefined ? undefined : [mention.kind]
  const what = mention.kind ?? 'document'
  return {
    ...broken,
    message: `Cannot find ${what} ${code(mention.id)}${didYouMean(mention.id, graph.ids(kinds))}`,
  }
}

/** `[[id#A heading]]` may give the heading's text or its anchor. */
function slug(heading: string, node: Node): string {
  const wanted = heading.trim()
  const byText = node.document.outline.headings.find(
    (each) => each.text.toLowerCase() === wanted.toLowerCase(),
  )
  return byText?.anchor ?? wanted
}

function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

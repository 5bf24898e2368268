import { createHash } from 'node:crypto'
import type { Mention, WrittenBlock } from '../../documents/model/document.ts'
import type { Entry, Node } from '../../entries/entry.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Base } from '../../links/addresses/base.ts'
import { diagramIds } from '../../links/addresses/diagram-ids.ts'
import { isVector } from '../../links/addresses/published.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import type { Links } from '../../links/links.ts'
import { documentCentre } from '../../rendering/drawn-pictures.ts'

export interface DigestContext {
  readonly graph: Graph
  readonly links: Links
  readonly base: Base
  /** The folder of documents. */
  readonly content: string
  /** A digest of Milepost itself. */
  readonly own: string
  /** Returns the code host's address of a file that the site does not publish. */
  readonly hostOf: (path: string) => string | undefined
  /** Returns what a diagram of some documents shows. */
  readonly drawnOf: (ids: readonly string[], fields?: readonly string[]) => unknown
  /** Returns what a block shows. */
  readonly blockOf?: (block: WrittenBlock) => unknown
  /** Returns the content of a file, for pictures that are part of a page. */
  readonly bytesOf: (path: string) => Uint8Array | undefined
}

/**
 * Returns a digest of all that a rendered document shows: its text as it was checked, and the
 * current state of everything that it names. `textOf` reads the text of a document that no check has
 * parsed.
 */
export function documentDigest(
  entry: Entry,
  textOf: (entry: Entry) => string,
  context: DigestContext,
): string {
  const text = entry.document.digest ?? textOf(entry)
  const { own, base, graph, drawnOf } = context
  const mentions = entry.document.mentions.map((mention) => targetOf(mention, entry, context))
  const picture = drawnOf(...documentCentre(entry, graph))
  const anchors = entry.document.outline.headings.map(({ anchor }) => anchor)
  const blocks = entry.document.outline.blocks?.map((block) => context.blockOf?.(block))
  const all = JSON.stringify([own, base, entry.key, text, anchors, mentions, picture, blocks])
  return createHash('sha256').update(all).digest('hex').slice(0, 32)
}

function targetOf(mention: Mention, from: Node, context: DigestContext): unknown {
  const { links, base } = context
  if (mention.type === 'diagram') {
    return mention.language === 'milepost' ? context.drawnOf(diagramIds(mention.text)) : undefined
  }
  const resolution = links.resolve(mention, from)
  if (resolution.type === 'file') return fileFacts(resolution.path, mention.type, context)
  if (resolution.type !== 'document') return resolution
  const { node, anchor, siteVersion } = resolution
  const heading = node.document.outline.headings.find((each) => each.anchor === anchor)
  return [siteVersion?.prefix, addressOf(node, base), node.title, anchor, heading?.text]
}

/** Returns the facts of a linked file. An SVG file that a page shows is part of the page. */
function fileFacts(
  path: string,
  type: Mention['type'],
  { content, hostOf, bytesOf }: DigestContext,
) {
  const bytes = type === 'image' && isVector(path, content) ? bytesOf(path) : undefined
  return [path, hostOf(path), bytes && createHash('sha256').update(bytes).digest('hex')]
}

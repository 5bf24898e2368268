import type { IdMention, LinkMention, Mention } from '../documents/model/document.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isInventoryLink } from '../inventories/inventory-link.ts'
import { mentionsIn } from './addresses/diagram-ids.ts'
import { type DocsLink, docsLinkFinder } from './pinned/docs-links.ts'
import type { LockedInventories } from './pinned/locked-inventories.ts'
import { type PinInput, type Pins, pinsOf } from './pinned/pins.ts'
import { contextOf, type LinkContext, type LinkInput } from './resolving/link-context.ts'
import type {
  AnchorResolution,
  BrokenResolution,
  DocumentResolution,
  InventoryTarget,
  Resolution,
} from './resolving/resolution.ts'
import { resolveId } from './resolving/resolve-id.ts'
import { resolveLink } from './resolving/resolve-link.ts'

/** One mention in prose, with its meaning. */
export interface ResolvedMention<Result extends Resolution = Resolution> {
  readonly from: Node
  readonly mention: LinkMention | IdMention
  readonly resolution: Result
}

/** Every mention of every document, each resolved once. */
export interface Links {
  readonly broken: readonly ResolvedMention<BrokenResolution>[]
  /** The links whose anchor differs from a heading's in letter case alone. */
  readonly miscased: readonly ResolvedMention<AnchorResolution | DocumentResolution>[]
  /** The `inv:` links that have a target. */
  readonly inventory: readonly ResolvedMention<InventoryTarget>[]
  /** Plain addresses of a component's docs that contain a version. */
  readonly docs: readonly DocsLink[]
  readonly pins: Pins
  /** The versions that `inv:` links need, by component. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>
  readonly locked: LockedInventories
  /** Returns the documents whose prose mentions a document, each once. */
  backlinks(key: string): readonly Node[]
  resolve(mention: LinkMention | IdMention, from: Node): Resolution
  /** Returns the links as they would be if the docs of components had these versions. */
  assuming(versions: ReadonlyMap<string, string>): Links
}

export interface LinkFacts extends LinkInput, PinInput {}

export function resolveLinks(graph: Graph, input: LinkFacts): Links {
  const pins = pinsOf(graph, input)
  const context = contextOf(graph, pins, input)
  const resolve = resolver(context)
  const components = [...context.components.values()]
  const found = gather(graph, resolve, docsLinkFinder({ ...context, components }))
  return {
    ...found,
    pins,
    wanted: context.wanted,
    locked: input.locked,
    resolve,
    assuming: (assumed) => resolveLinks(graph, { ...input, assumed }),
  }
}

function gather(
  graph: Graph,
  resolve: Links['resolve'],
  docsLink: ReturnType<typeof docsLinkFinder>,
): Pick<Links, 'broken' | 'miscased' | 'inventory' | 'docs' | 'backlinks'> {
  const broken: ResolvedMention<BrokenResolution>[] = []
  const miscased: ResolvedMention<AnchorResolution | DocumentResolution>[] = []
  const inventory: ResolvedMention<InventoryTarget>[] = []
  const docs: DocsLink[] = []
  const backlinks = new Map<string, Set<Node>>()
  for (const from of graph.documents) {
    if (from.kind.inOneFile) continue
    for (const mention of unfolded(from.document.mentions)) {
      const resolution = resolve(mention, from)
      if (resolution.type === 'broken') broken.push({ from, mention, resolution })
      if ('miscased' in resolution) miscased.push({ from, mention, resolution })
      if (resolution.type === 'inventory') inventory.push({ from, mention, resolution })
      if (resolution.type === 'document' && !resolution.siteVersion)
        note(backlinks, resolution.node.key, from)
      const link = resolution.type === 'elsewhere' && mention.type !== 'id'
      const page = link ? docsLink(mention, from) : undefined
      if (page) docs.push(page)
    }
  }
  return { broken, miscased, inventory, docs, backlinks: (key) => [...(backlinks.get(key) ?? [])] }
}

/**
 * Returns a function that resolves mentions. It looks up an `inv:` link only once for all pages
 * that use the same versions.
 */
function resolver(context: LinkContext): Links['resolve'] {
  const known = new Map<string, Resolution>()
  return (mention, from) => {
    if (mention.type === 'id') return resolveId(mention, from, context)
    if (!isInventoryLink(mention.url)) return resolveLink(mention, from, context)
    const question = `${context.pins.contextOf(from)}\0${mention.url}`
    const resolution = known.get(question) ?? resolveLink(mention, from, context)
    known.set(question, resolution)
    return resolution
  }
}

/** Returns all mentions, with a diagram of ids replaced by the mentions in it. */
function unfolded(mentions: readonly Mention[]): readonly (LinkMention | IdMention)[] {
  return mentions.every(isPlain) ? mentions : mentions.flatMap(inside)
}

function isPlain(mention: Mention): mention is LinkMention | IdMention {
  return mention.type !== 'diagram'
}

function inside(mention: Mention): readonly (LinkMention | IdMention)[] {
  return isPlain(mention) ? [mention] : [...mentionsIn(mention)]
}

function note(backlinks: Map<string, Set<Node>>, key: string, from: Node): void {
  if (from.key === key) return
  const known = backlinks.get(key) ?? new Set()
  backlinks.set(key, known.add(from))
}

import type { IdMention, LinkMention, Mention } from '../documents/document.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { mentionsIn } from './diagram-ids.ts'
import { groundOf, type Surroundings } from './ground.ts'
import type { Broken, Resolution } from './resolution.ts'
import { resolveId } from './resolve-id.ts'
import { resolveLink } from './resolve-link.ts'

/** One mention in prose that another document is meant by, or that means nothing. */
export interface ResolvedMention<Result extends Resolution = Resolution> {
  readonly from: Node
  readonly mention: LinkMention | IdMention
  readonly resolution: Result
}

/** Every mention of every document, resolved once. */
export interface Links {
  readonly broken: readonly ResolvedMention<Broken>[]
  /** The documents whose prose mentions this one, each once. */
  backlinks(key: string): readonly Node[]
  resolve(mention: LinkMention | IdMention, from: Node): Resolution
}

export function resolveLinks(graph: Graph, surroundings: Surroundings): Links {
  const ground = groundOf(graph, surroundings)
  const broken: ResolvedMention<Broken>[] = []
  const backlinks = new Map<string, Set<Node>>()
  const resolve = (mention: LinkMention | IdMention, from: Node) =>
    mention.type === 'id' ? resolveId(mention, from, ground) : resolveLink(mention, from, ground)
  for (const from of documentsOf(graph)) {
    for (const mention of from.document.mentions.flatMap(unfolded)) {
      const resolution = resolve(mention, from)
      if (resolution.type === 'broken') broken.push({ from, mention, resolution })
      if (resolution.type === 'document' && !resolution.edition)
        note(backlinks, resolution.node.key, from)
    }
  }
  return { broken, backlinks: (key) => [...(backlinks.get(key) ?? [])], resolve }
}

function unfolded(mention: Mention): readonly (LinkMention | IdMention)[] {
  return mention.type === 'diagram' ? mentionsIn(mention) : [mention]
}

/** Every file with prose, those whose id another has too among them. */
function documentsOf(graph: Graph): readonly Node[] {
  const others = graph.clashes.filter(({ as }) => as !== 'alias').map(({ node }) => node)
  return [...graph.nodes, ...others].filter((node) => !node.kind.inOneFile)
}

function note(backlinks: Map<string, Set<Node>>, key: string, from: Node): void {
  if (from.key === key) return
  const known = backlinks.get(key)
  if (known) known.add(from)
  else backlinks.set(key, new Set([from]))
}

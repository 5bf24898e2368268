import type { Place } from '../basics/place.ts'
import type { IdMention, LinkMention } from '../documents/model/document.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import type { Outcome } from '../engine/check.ts'
import type { Node, Reference } from '../entries/entry.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { mentionsIn } from '../links/addresses/diagram-ids.ts'
import type { Resolution } from '../links/resolving/resolution.ts'
import { type AskedPlace, touches } from './position.ts'

/** A document that is named at a place. */
export interface Named {
  readonly node: Node
  readonly place: Place
  /** The heading that is meant. */
  readonly anchor?: string | undefined
  /** True when another project has the document, or a version that is not the open one. */
  readonly isElsewhere: boolean
}

/** A mention in prose with what it means. */
export interface MentionAt {
  readonly mention: IdMention | LinkMention
  readonly resolution: Resolution
}

/** Returns the document that is named where an editor asks: in a field, in prose, or as its own id. */
export function namedAt(asked: AskedPlace): Named | undefined {
  const { outcome } = asked
  const nodes = nodesIn(outcome.graph, asked.path)
  for (const node of nodes) {
    for (const edge of outcome.graph.edgesFrom(node.key)) {
      const place = placeOfReference(edge)
      if (place && touches(asked, place))
        return { node: edge.to, place, isElsewhere: edge.to.project !== undefined }
    }
    const own = idPlace(node)
    if (own && touches(asked, own)) return { node, place: own, isElsewhere: false }
  }
  const found = mentionAt(asked)
  if (found?.resolution.type !== 'document') return undefined
  const { node, anchor, siteVersion } = found.resolution
  const isElsewhere = node.project !== undefined || siteVersion !== undefined
  return { node, anchor, place: found.mention.place, isElsewhere }
}

/** Returns the link or `[[id]]` where an editor asks. */
export function mentionAt(asked: AskedPlace): MentionAt | undefined {
  const { outcome, path } = asked
  const from = outcome.graph.nodeAt(path)
  if (!from || from.kind.inOneFile) return undefined
  const mention = mentionsOf(from).find(({ place }) => touches(asked, place))
  return mention && { mention, resolution: outcome.links.resolve(mention, from) }
}

/** Returns the links and ids in the prose of a document, with those in its diagrams. */
export function mentionsOf({ document }: Node): readonly (IdMention | LinkMention)[] {
  return document.mentions.flatMap((mention): readonly (IdMention | LinkMention)[] =>
    mention.type === 'diagram' ? mentionsIn(mention) : [mention],
  )
}

/** Returns the documents in a file, or with their metadata in it. */
export function nodesIn(graph: Graph, path: string): readonly Node[] {
  return graph.documents.filter(({ document }) => metadataPath(document) === path)
}

/** Returns the file that holds the frontmatter of a document. */
export function metadataPath({ frontmatter, path }: Node['document']): string {
  return frontmatter.file ?? path
}

export function placeOfReference({ from, reference }: Edge): Place | undefined {
  return placeOfPath(from, reference)
}

function placeOfPath(from: Node, { path, relation }: Reference): Place | undefined {
  const what = relation.keys ? 'key' : 'value'
  return placeInFrontmatter(from.document.frontmatter, [...from.root, ...path], what)
}

/** Returns the place of the id of an entry that shares its file with others. */
export function idPlace({ kind, root, document }: Node): Place | undefined {
  if (!kind.inOneFile || root.length === 0) return undefined
  return kind.idKey === undefined
    ? placeInFrontmatter(document.frontmatter, root, 'key')
    : placeInFrontmatter(document.frontmatter, [...root, kind.idKey], 'value')
}

/** Returns every place that names a document, in the order of the files. */
export function usagesOf(node: Node, { graph, links }: Outcome): readonly Usage[] {
  const fields = graph.edgesTo(node.key).flatMap((edge): Usage[] => {
    const place = placeOfReference(edge)
    const file = metadataPath(edge.from.document)
    return place && !edge.from.project ? [{ file, place, from: edge.from, in: edge.reference }] : []
  })
  const prose = graph.documents.flatMap((from) =>
    from.kind.inOneFile ? [] : mentionsOf(from).flatMap((mention) => usage(mention, from)),
  )
  return [...fields, ...prose]

  function usage(mention: IdMention | LinkMention, from: Node): Usage[] {
    const resolution = links.resolve(mention, from)
    if (resolution.type !== 'document' || resolution.node.key !== node.key) return []
    if (resolution.siteVersion) return []
    return [{ file: from.document.path, place: mention.place, from, in: mention }]
  }
}

/** One place that names a document. */
export interface Usage {
  readonly file: string
  readonly place: Place
  readonly from: Node
  readonly in: Reference | IdMention | LinkMention
}

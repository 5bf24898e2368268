import type { Diagram } from '../../diagrams/diagram.ts'
import type { ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type DocumentLink, documentLink } from '../link-row.ts'
import { graphParts } from './graph-parts.ts'
import { namedIn } from './living-items.ts'
import { CLUSTERINGS, type Clustering, planDiagram } from './plan-diagram.ts'
import { planGraph } from './plan-graph.ts'

/** One part of a plan: the items of a roadmap, group or theme, and what they are joined to. */
export interface ClusterPage {
  readonly title: string
  readonly document: DocumentLink
  readonly diagrams: readonly Diagram[]
  /** Items that are too far away to be drawn. */
  readonly far: Excerpt<DocumentLink>
  readonly alone: Excerpt<DocumentLink>
}

const MOST_LISTED = 100

export function clusterPage(context: ViewContext, name: string, id: string): ClusterPage {
  const by = clusteringNamed(name)
  const plan = planGraph(context)
  const cluster = clustersOf(context, by).find(({ node }) => node.id === id)
  if (!cluster) throw new Error(`There is no ${by} \`${id}\` with a picture.`)
  const { node, keys } = cluster
  const joined = [...new Set([...keys, ...keys.flatMap(plan.around)])]
  const { parts, far, alone } = graphParts(plan, joined)
  const title = context.words('graph.picture.of', { title: node.title })
  return {
    title: node.title,
    document: documentLink(context, node),
    diagrams: parts.map((part) => planDiagram(context, plan, { title, keys: part, by })),
    far: excerptOf(linksTo(context, far), MOST_LISTED),
    alone: excerptOf(linksTo(context, alone), MOST_LISTED),
  }
}

/** Returns the way to put items together that an address names. */
export function clusteringNamed(name: string): Clustering {
  const found = CLUSTERINGS.find((by) => by === name)
  if (found === undefined) throw new Error(`Items are not put together by ${name}.`)
  return found
}

/** Returns the documents by which items are put together, each with the keys of its items. */
export function clustersOf(context: ViewContext, by: Clustering) {
  const { items } = planGraph(context)
  const groups = Map.groupBy(items.values(), (entry) => namedIn(context, entry, by))
  return [...groups]
    .flatMap(([node, own]) => (node ? [{ node, keys: own.map(({ key }) => key) }] : []))
    .toSorted((a, b) => (a.node.title < b.node.title ? -1 : 1))
}

export function linksTo(context: ViewContext, keys: readonly string[]): readonly DocumentLink[] {
  return keys.flatMap((key) => {
    const node = context.graph.node(key)
    return node ? [documentLink(context, node)] : []
  })
}

import type { Diagram } from '../../diagrams/diagram.ts'
import { pageAddress } from '../../links/addresses/routes.ts'
import type { ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { type ItemRow, itemRow } from '../item-row.ts'
import type { DocumentLink, LinkRow } from '../link-row.ts'
import { clusteringNamed, clustersOf, linksTo } from './graph-clusters.ts'
import { graphParts, MOST_BOXES } from './graph-parts.ts'
import { namedIn } from './living-items.ts'
import { CLUSTERINGS, type Clustering, planDiagram } from './plan-diagram.ts'
import { planGraph } from './plan-graph.ts'

/** The items of all roadmaps that wait for one another, put together by roadmap, group or theme. */
export interface GraphPage {
  readonly by: Clustering
  /** The pages on which items are put together in other ways. */
  readonly ways: readonly WayRow[]
  /** The pictures: all items at once, or the longest chain where they are too many. */
  readonly diagrams: readonly Diagram[]
  /** The titles of the longest chain, from what waits for all others. */
  readonly chain: readonly DocumentLink[]
  /** Late items that hold others up, those that hold up the most first. */
  readonly blockers: Excerpt<BlockerRow>
  /** The parts of a plan that is too large for one picture, each with a page. */
  readonly clusters: readonly ClusterRow[]
  /** Items that wait for nothing, and for which nothing waits. */
  readonly alone: Excerpt<DocumentLink>
}

/** A way to put items together, with its page. */
export interface WayRow {
  readonly by: Clustering
  readonly href: string
  readonly isHere: boolean
}

export interface BlockerRow extends ItemRow {
  readonly holdsUp: number
}

export interface ClusterRow extends LinkRow {
  readonly step: string
  /** `12 items, 5 of them with lines`. */
  readonly note: string
}

const MOST_LISTED = 100

export function graphPage(context: ViewContext, name: string = 'roadmap'): GraphPage {
  const by = clusteringNamed(name)
  const plan = planGraph(context)
  const { alone } = graphParts(plan, [...plan.items.keys()])
  const isWhole = isWholePlan(context)
  const blockers = [...plan.items.values()]
    .map((entry) => ({ entry, holdsUp: plan.holdsUp(entry.key) }))
    .filter(({ holdsUp }) => holdsUp > 0)
    .toSorted((a, b) => b.holdsUp - a.holdsUp)
  return {
    by,
    ways: waysOf(context, by),
    diagrams: isWhole ? wholeDiagrams(context, by) : chainDiagrams(context, by),
    chain: linksTo(context, plan.chain),
    blockers: excerptOf(blockers, MOST_LISTED, ({ entry, holdsUp }) => ({
      ...itemRow(context, entry),
      holdsUp,
    })),
    clusters: isWhole ? [] : clusterRows(context, by),
    alone: excerptOf(linksTo(context, alone), MOST_LISTED),
  }
}

/** Says whether all items that have lines are drawn in one picture. */
function isWholePlan(context: ViewContext): boolean {
  const plan = planGraph(context)
  const joined = [...plan.items.keys()].filter((key) => plan.around(key).length > 0)
  return joined.length <= MOST_BOXES
}

/** Returns the ways in which items of this plan are put together, each with a page. */
export function clusteringsOf(context: ViewContext): readonly Clustering[] {
  const items = [...planGraph(context).items.values()]
  const [first, ...others] = CLUSTERINGS
  return [first, ...others.filter((by) => items.some((entry) => namedIn(context, entry, by)))]
}

/** Returns the pages of the parts of a plan that is too large for one picture. */
export function clusterPages(
  context: ViewContext,
): readonly { readonly by: Clustering; readonly id: string }[] {
  if (isWholePlan(context)) return []
  return clusteringsOf(context).flatMap((by) =>
    clusterRows(context, by).map(({ step }) => ({ by, id: step })),
  )
}

function wholeDiagrams(context: ViewContext, by: Clustering): readonly Diagram[] {
  const plan = planGraph(context)
  const { parts } = graphParts(plan, [...plan.items.keys()])
  return parts.map((keys) =>
    planDiagram(context, plan, { title: context.words('graph.picture'), keys, by }),
  )
}

function chainDiagrams(context: ViewContext, by: Clustering): readonly Diagram[] {
  const plan = planGraph(context)
  const keys = plan.chain.slice(0, MOST_BOXES)
  if (keys.length === 0) return []
  return [planDiagram(context, plan, { title: context.words('graph.chain'), keys, by })]
}

function waysOf(context: ViewContext, here: Clustering): readonly WayRow[] {
  return clusteringsOf(context).map((by) => ({
    by,
    href: pageAddress('graph', context.base, by === 'roadmap' ? [] : [by]),
    isHere: by === here,
  }))
}

function clusterRows(context: ViewContext, by: Clustering): readonly ClusterRow[] {
  const plan = planGraph(context)
  const t = context.words
  return clustersOf(context, by)
    .map(({ node, keys }) => {
      const lines = keys.filter((key) => plan.around(key).length > 0).length
      return {
        text: node.title,
        step: node.id,
        lines,
        note: t('graph.cluster.note', {
          items: t('graph.items', { count: keys.length }),
          joined: lines,
        }),
      }
    })
    .filter(({ lines }) => lines > 0)
    .map(({ lines: _, ...row }) => ({
      ...row,
      href: pageAddress('graph', context.base, [by, row.step]),
    }))
}

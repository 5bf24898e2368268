import { given } from '../basics/given.ts'
import { memoized } from '../basics/memo.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { group } from '../kinds/group.ts'
import { item } from '../kinds/item.ts'
import { roadmap } from '../kinds/roadmap.ts'
import { hasPage } from '../links/addresses/own-page.ts'
import { addressOf, frontAddress } from '../links/addresses/routes.ts'
import type { ViewContext } from './context.ts'
import { type LinkRow, listLink } from './link-row.ts'
import { inListOrder } from './list-order.ts'
import { roadmapOrder } from './roadmap-order.ts'

/** The way to a page, and the ways on from it. */
export interface Way {
  /** The pages above it: the front page first, its own list or parent last. */
  readonly trail: readonly LinkRow[]
  readonly previous?: LinkRow
  readonly next?: LinkRow
}

/** Returns the way to a document, and to the documents before and after it. */
export function wayOf(context: ViewContext, entry: Entry): Way {
  const parentRoadmap = roadmapOf(context, entry)
  const [previous, next] = besideIn(context, parentRoadmap ?? entry.kind, entry.key)
  const list = listLink(context, parentRoadmap?.kind ?? entry.kind)
  const parents = parentRoadmap ? [parentRoadmap] : parentsOf(context, entry)
  return {
    trail: [...frontLink(context), list, ...parents.map((each) => linkTo(context, each))],
    ...given({
      previous: previous && linkTo(context, previous),
      next: next && linkTo(context, next),
    }),
  }
}

/** Returns a link to the front page, unless the front of the site is not ours. */
export function frontLink({ front, base, words }: ViewContext): readonly LinkRow[] {
  return front === false ? [] : [{ text: words('head.front'), href: frontAddress(base) }]
}

function linkTo({ base }: ViewContext, node: Node): LinkRow {
  return { text: node.title, href: addressOf(node, base) }
}

/** Returns the roadmap of an item. */
function roadmapOf(context: ViewContext, entry: Entry): Entry | undefined {
  return isEntryOf(entry, item) ? named(context, entry, 'roadmap') : undefined
}

/** Returns the groups above a group, the highest first. A circle ends where it begins again. */
function parentsOf(context: ViewContext, entry: Entry): readonly Entry[] {
  const above: Entry[] = []
  let next: Entry | undefined = entry
  while (next && isEntryOf(next, group)) {
    next = named(context, next, 'parent')
    if (next === undefined || next === entry || above.includes(next)) break
    above.unshift(next)
  }
  return above
}

function named({ graph }: ViewContext, entry: Entry, field: string): Entry | undefined {
  const edge = graph.edgesFrom(entry.key).find(({ reference }) => reference.field === field)
  return edge && graph.entry(edge.to.key)
}

type Place = readonly [previous: Entry | undefined, next: Entry | undefined]
type Places = (within: Entry | Entry['kind']) => ReadonlyMap<string, Place>

const known = new WeakMap<ViewContext, Places>()

/** Returns the documents before and after one: on its roadmap, or in the list of its kind. */
function besideIn(context: ViewContext, within: Entry | Entry['kind'], key: string): Place {
  const places = known.get(context) ?? memoized((each) => placesIn(context, each))
  known.set(context, places)
  return places(within).get(key) ?? [undefined, undefined]
}

function placesIn(context: ViewContext, within: Entry | Entry['kind']) {
  const sequence = 'key' in within ? onRoadmap(context, within) : inList(context, within)
  return new Map(
    sequence.map((entry, at) => [entry.key, [sequence[at - 1], sequence[at + 1]] as const]),
  )
}

function onRoadmap(context: ViewContext, entry: Entry): readonly Entry[] {
  if (!isEntryOf(entry, roadmap)) return []
  const { ranked, unranked, completed, cancelled } = roadmapOrder(context, entry)
  return [...ranked, ...unranked, ...completed, ...cancelled]
}

function inList({ graph }: ViewContext, kind: Entry['kind']): readonly Entry[] {
  return [...graph.entries(kind)].filter(hasPage).sort(inListOrder)
}

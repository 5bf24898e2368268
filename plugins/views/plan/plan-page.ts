import type { Entry } from '../../entries/entry.ts'
import { isOpen } from '../../graph/phase.ts'
import type { ItemData } from '../../kinds/item.ts'
import { roadmap } from '../../kinds/roadmap.ts'
import type { ViewContext } from '../context.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'
import { rankOf } from '../ranks.ts'
import type { FacetName } from './facet-values.ts'
import { type Facet, facetsOf, itemsWith } from './facets.ts'
import { livingItems } from './living-items.ts'
import { type PlanRow, planRow } from './plan-row.ts'

/** The items of all roadmaps in one list, and what they may be chosen by. */
export interface PlanPage {
  readonly facets: readonly Facet[]
  /** Open items: each roadmap in order of priority, then what has no rank. */
  readonly open: Excerpt<PlanRow>
  /** Closed items, the newest first. */
  readonly closed: Excerpt<PlanRow>
}

/** The items that have one value, such as those of an owner. */
export interface FacetPage extends PlanPage {
  /** The chosen value: `Owner: Ada`. */
  readonly title: string
  readonly description: string
  readonly chosen: { readonly name: FacetName; readonly step: string }
}

const MOST_ROWS = 400

export function planPage(context: ViewContext): PlanPage {
  return pageOf(context, livingItems(context))
}

/** Returns the name and the value of each page of items that have one value. */
export function facetPages(context: ViewContext) {
  return facetsOf(context).flatMap(({ name, values }) =>
    values.flatMap(({ step, href }) => (href === undefined ? [] : [{ name, step }])),
  )
}

export function facetPage(context: ViewContext, name: string, step: string): FacetPage {
  const facet = facetsOf(context).find((each) => each.name === name)
  const value = facet?.values.find((each) => each.step === step)
  if (!facet || !value) throw new Error(`No item has the ${name} \`${step}\`.`)
  const t = context.words
  const title = t.named('facet', facet.name)
  return {
    ...pageOf(context, itemsWith(context, facet.name, step)),
    title: t('facet.title', { facet: title, value: value.text }),
    description: t('facet.describes', { facet: title, value: value.text }),
    chosen: { name: facet.name, step },
  }
}

function pageOf(context: ViewContext, items: readonly Entry<ItemData>[]): PlanPage {
  const ranks = rankedKeys(context)
  const rows = (some: readonly Entry<ItemData>[]) =>
    excerptOf(some, MOST_ROWS, (entry) => planRow(context, entry))
  const rank = ({ key }: Entry) => ranks.get(key) ?? Number.POSITIVE_INFINITY
  const closed = items.filter((entry) => !isOpen(entry)).map((entry) => planRow(context, entry))
  const newestFirst = closed.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
  return {
    facets: facetsOf(context),
    open: rows(items.filter(isOpen).toSorted((a, b) => byNumber(rank(a), rank(b)))),
    closed: excerptOf(newestFirst, MOST_ROWS),
  }
}

function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** Returns the place of each ranked item in the order of all roadmaps, first ranks first. */
function rankedKeys(context: ViewContext): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const entry of context.graph.entries(roadmap)) {
    for (const [key, rank] of rankOf(context, entry)) ranks.set(key, rank)
  }
  return ranks
}

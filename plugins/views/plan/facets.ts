import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import type { ItemData } from '../../kinds/item.ts'
import { pathOf } from '../../links/addresses/base.ts'
import { pageAddress } from '../../links/addresses/routes.ts'
import type { ViewContext } from '../context.ts'
import type { LinkRow } from '../link-row.ts'
import { FACETS, type FacetName, facetValues, stepOf } from './facet-values.ts'
import { livingItems } from './living-items.ts'

/** One thing to choose by, with the values that items have. */
export interface Facet {
  readonly name: FacetName
  readonly values: readonly FacetValue[]
}

export interface FacetValue {
  /** The value as a step of an address: `in-progress`. */
  readonly step: string
  readonly text: string
  readonly count: number
  /** The address of the page with its items. */
  readonly href?: string
}

/** The most values of one thing that have a page of their own, those of the most items first. */
const MOST_PAGES = 40

interface Faceted {
  readonly facets: readonly Facet[]
  /** The values of each item by its key, as words: `status:planned owner:ada`. */
  readonly words: ReadonlyMap<string, string>
}

const known = new WeakMap<ViewContext, Faceted>()

/** Returns what the items of the plan may be chosen by. It is computed once for all pages. */
export function facetsOf(context: ViewContext): readonly Facet[] {
  return faceted(context).facets
}

/** Returns the words by which a page's script chooses an item. */
export function facetWords(context: ViewContext, { key }: Pick<Entry, 'key'>): string | undefined {
  return faceted(context).words.get(key)
}

/** Returns the items of the plan that have a value. */
export function itemsWith(
  context: ViewContext,
  name: FacetName,
  step: string,
): readonly Entry<ItemData>[] {
  const word = `${name}:${step}`
  return livingItems(context).filter((entry) =>
    facetWords(context, entry)?.split(' ').includes(word),
  )
}

/** Returns tags, each with a link to the items of the plan that have it, if that page is there. */
export function tagLinks(context: ViewContext, tags: readonly string[]): readonly LinkRow[] {
  const values = facetsOf(context).find(({ name }) => name === 'tag')?.values ?? []
  return tags.map((text) => {
    const step = stepOf(text)
    const { href } = values.find((value) => value.step === step) ?? {}
    return { text, ...given({ href }) }
  })
}

function faceted(context: ViewContext): Faceted {
  const found = known.get(context) ?? computed(context)
  known.set(context, found)
  return found
}

function computed(context: ViewContext): Faceted {
  const items = livingItems(context)
  const words = new Map<string, string[]>()
  const facets = FACETS.map((name) => {
    const counts = new Map<string, { readonly text: string; count: number }>()
    for (const entry of items) {
      for (const { step, text } of facetValues(context, entry, name)) {
        const value = counts.get(step) ?? { text, count: 0 }
        value.count += 1
        counts.set(step, value)
        const own = words.get(entry.key) ?? []
        own.push(`${name}:${step}`)
        words.set(entry.key, own)
      }
    }
    return { name, values: valueRows(context, name, counts) }
  })
  return {
    facets: facets.filter(({ values }) => values.length > 0),
    words: new Map([...words].map(([key, each]) => [key, each.join(' ')])),
  }
}

function valueRows(
  context: ViewContext,
  name: FacetName,
  counts: ReadonlyMap<string, { readonly text: string; readonly count: number }>,
): readonly FacetValue[] {
  const byCount = [...counts].toSorted(([, a], [, b]) => b.count - a.count)
  const paged = new Set(hasPages(context) ? byCount.slice(0, MOST_PAGES).map(([step]) => step) : [])
  return [...counts]
    .map(([step, { text, count }]) => ({
      step,
      text,
      count,
      ...(paged.has(step) ? { href: pageAddress('plan', context.base, [name, step]) } : {}),
    }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en', { numeric: true }))
}

/** Says whether values have pages: those of the version at the front do, and no others. */
function hasPages({ base, siteBase, pages }: ViewContext): boolean {
  return pages.includes('plan') && pathOf(base) === pathOf(siteBase ?? base)
}

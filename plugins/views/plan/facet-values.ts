import { quarterOf } from '../../basics/period.ts'
import type { Entry } from '../../entries/entry.ts'
import { isOpen, statusOf } from '../../graph/phase.ts'
import type { ItemData } from '../../kinds/item.ts'
import type { ViewContext } from '../context.ts'
import { dueDayOf, lastStepOf } from './living-items.ts'

/** The things that readers may choose items by, in the order in which a page offers them. */
export const FACETS = ['status', 'owner', 'theme', 'component', 'group', 'quarter', 'tag'] as const
export type FacetName = (typeof FACETS)[number]

/** A value that an item has: a step of an address, and its words. */
interface Value {
  readonly step: string
  readonly text: string
}

/** Returns the values of one thing that an item has, each once. */
export function facetValues(
  context: ViewContext,
  entry: Entry<ItemData>,
  name: FacetName,
): readonly Value[] {
  const all = valuesOf(context, entry, name).filter(({ step }) => step !== '')
  return [...new Map(all.map((value) => [value.step, value])).values()]
}

function valuesOf(context: ViewContext, entry: Entry<ItemData>, name: FacetName): Value[] {
  const named = (field: string) => namedValues(context, entry, field)
  switch (name) {
    case 'status':
      return [statusOf(entry)].flatMap((status) =>
        status ? [{ ...valueIn(status), text: context.words.named('status', status) }] : [],
      )
    case 'owner':
      return named('owners')
    case 'component':
      return named('components')
    case 'quarter': {
      const day = isOpen(entry) ? dueDayOf(context, entry) : lastStepOf(entry)
      if (day === undefined) return []
      const { text } = quarterOf(day)
      return [{ ...valueIn(text), text: context.words.day(text) }]
    }
    case 'tag':
      return (entry.data.tags ?? []).map(valueIn)
    default:
      return named(name)
  }
}

/** Returns the documents in a field by their ids, which tell two of one title apart. */
function namedValues({ graph }: ViewContext, { key, references }: Entry, field: string): Value[] {
  const edges = new Map(graph.edgesFrom(key).map(({ reference, to }) => [reference, to]))
  return references
    .filter((reference) => reference.field === field)
    .map((reference) => {
      const to = edges.get(reference)
      return to ? { ...valueIn(to.id), text: to.title } : valueIn(reference.to)
    })
}

/** The most characters of a step of an address. */
const LONGEST_STEP = 60

function valueIn(text: string): Value {
  return { step: stepOf(text), text }
}

/** Makes a step of an address of a text: letters and figures of any script, and hyphens. */
export function stepOf(text: string): string {
  const step = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [...step].slice(0, LONGEST_STEP).join('')
}

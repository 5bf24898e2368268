import { given } from '../../basics/given.ts'
import { capitalized, spaced } from '../../basics/wording.ts'
import type { Value } from '../../documents/model/document.ts'
import type { Entry } from '../../entries/entry.ts'
import { commonFields } from '../../kinds/common-fields.ts'
import type { Kind } from '../../kinds/kind.ts'
import { byTitle, dayOf, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { titleOf } from '../kind-title.ts'
import { type DocumentLink, documentLink, type LinkRow, namedBy } from '../link-row.ts'
import { linkOrText } from '../web-link.ts'

/** A list of the documents of any kind. */
export interface OwnKindList {
  readonly title: string
  readonly describes: string
  readonly rows: readonly (DocumentLink & { readonly description?: string })[]
}

/** A document of any kind, with its fields and the documents that name it. */
export interface OwnKindPage extends DocumentFacts {
  readonly fields: readonly FieldRow[]
  readonly namedBy: readonly FieldRow[]
}

export interface FieldRow {
  readonly name: string
  readonly values: readonly LinkRow[]
}

export function ownKindList(context: ViewContext, kind: Kind): OwnKindList {
  return {
    title: titleOf(kind),
    describes: kind.describes,
    rows: [...context.graph.entries(kind)].sort(byTitle).map((entry) => ({
      ...documentLink(context, entry),
      ...given({ description: entry.data.description }),
    })),
  }
}

export function ownKindPage(context: ViewContext, kind: Kind, id: string): OwnKindPage {
  const entry = entryOf(context, kind, id)
  return {
    ...documentFacts(context, entry),
    fields: [...fieldsOf(context, entry), ...statesOf(context, entry)],
    namedBy: namersOf(context, entry),
  }
}

/** Tells whether the head of a page already shows a field. */
function isShownAbove(name: string): boolean {
  return Object.hasOwn(commonFields, name) || name === 'status' || name === 'as-of'
}

function fieldsOf(context: ViewContext, entry: Entry): readonly FieldRow[] {
  const own = Object.entries(entry.data).filter(([name]) => !isShownAbove(name))
  return own.map(([name, value]) => {
    const links = Object.hasOwn(entry.kind.relations, name) ? namedBy(context, entry, name) : []
    return { name: words(name), values: links.length > 0 ? links : valuesOf(value as Value) }
  })
}

/** Returns the states that its kind reports for the day it is judged on. */
function statesOf(context: ViewContext, entry: Entry): readonly FieldRow[] {
  const states = entry.kind.statesOn(entry.data, dayOf(context, entry))
  const values = states.map(({ part, state, on }) => {
    const named = part === undefined ? state : `${part}: ${state}`
    return { text: on === undefined ? named : `${named}, ${on}` }
  })
  return values.length === 0 ? [] : [{ name: 'State', values }]
}

/** Returns the values of a field: lists value by value, a mapping as one line of text. */
function valuesOf(value: Value | undefined): readonly LinkRow[] {
  if (Array.isArray(value)) return value.flatMap((element: Value) => valuesOf(element))
  return [linkOrText(textOf(value))]
}

function textOf(value: Value | undefined): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  if (Array.isArray(value)) return value.map((element: Value) => textOf(element)).join(', ')
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined)
  return pairs.map(([name, each]) => `${words(name).toLowerCase()}: ${textOf(each)}`).join(', ')
}

function namersOf(context: ViewContext, entry: Entry): readonly FieldRow[] {
  const edges = Map.groupBy(
    context.graph.edgesTo(entry.key),
    (edge) => edge.reference.relation.inverse,
  )
  return [...edges].map(([inverse, from]) => {
    const nodes = [...new Set(from.map((edge) => edge.from))].sort(byTitle)
    return { name: words(inverse), values: nodes.map((node) => documentLink(context, node)) }
  })
}

function words(name: string): string {
  return capitalized(spaced(name))
}

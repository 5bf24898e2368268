import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { commonFields } from '../../kinds/fields/common-fields.ts'
import type { Kind } from '../../kinds/kind.ts'
import { byTitle, dayOf, entryOf, type ViewContext } from '../context.ts'
import {
  type DocumentFacts,
  documentFacts,
  type FieldRow,
  fieldRows,
  fieldTitle,
} from '../document-facts.ts'
import { sentenceOf, titleOf } from '../kind-title.ts'
import { type DocumentLink, documentLink, type LinkRow } from '../link-row.ts'
import { frontLink } from '../way.ts'
import { listTextHref } from './page-heads.ts'

/** A list of the documents of any kind. */
export interface OwnKindList {
  readonly title: string
  readonly describes: string
  /** The pages above it. */
  readonly trail: readonly LinkRow[]
  /** The address of the list as Markdown. */
  readonly textHref: string | undefined
  readonly rows: readonly (DocumentLink & { readonly description?: string })[]
}

/** A document of any kind, with its fields and the documents that name it. */
export interface OwnKindPage extends DocumentFacts {
  readonly fields: readonly FieldRow[]
  readonly namedBy: readonly FieldRow[]
}

export function ownKindList(context: ViewContext, kind: Kind): OwnKindList {
  return {
    title: titleOf(kind, context.words),
    describes: sentenceOf(kind, context.words),
    trail: frontLink(context),
    textHref: listTextHref(context, { list: kind }),
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
  const names = Object.keys(entry.data).filter((name) => !isShownAbove(name))
  return fieldRows(context, entry, names)
}

/** Returns the states that its kind reports for the day it is judged on. */
function statesOf(context: ViewContext, entry: Entry): readonly FieldRow[] {
  const states = entry.kind.statesOn(entry.data, dayOf(context, entry))
  const values = states.map(({ part, state, on }) => {
    const named = part === undefined ? state : `${part}: ${state}`
    return { text: on === undefined ? named : `${named}, ${on}` }
  })
  return values.length === 0 ? [] : [{ name: context.words('label.state'), values }]
}

function namersOf(context: ViewContext, entry: Entry): readonly FieldRow[] {
  const edges = Map.groupBy(
    context.graph.edgesTo(entry.key),
    (edge) => edge.reference.relation.inverse,
  )
  return [...edges].map(([inverse, from]) => {
    const nodes = [...new Set(from.map((edge) => edge.from))].sort(byTitle)
    return { name: fieldTitle(inverse), values: nodes.map((node) => documentLink(context, node)) }
  })
}

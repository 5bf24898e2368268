import type { Opening } from '../../engine/opening.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Kind } from '../../kinds/kind.ts'

declare global {
  /**
   * The ids that each field of each kind may name. The integration writes it with the types of a
   * site; without it, such a field is any text.
   */
  interface MilepostReferences {}
}

/** The data of a kind whose references are ids that exist. */
export type Linked<Data, Name> = Name extends keyof MilepostReferences
  ? WithIds<Data, MilepostReferences[Name]>
  : Data

/** The data with the values of some fields replaced by ids, within lists too. */
export type WithIds<Data, Fields> = {
  [Field in keyof Data]: Field extends keyof Fields ? Ids<Data[Field], Fields[Field]> : Data[Field]
}

type Ids<Value, Id> = Value extends string
  ? Id
  : Value extends readonly (infer Element)[]
    ? Ids<Element, Id>[]
    : Value

/** Returns the file of types that Astro writes for a site. */
export function referenceFile({ versions: [first] }: Opening) {
  const { graph, config } = first?.outcome ?? {}
  const content = graph && config ? referenceTypes(graph, config.kinds) : ''
  return { filename: 'references.d.ts', content }
}

/**
 * Writes the types of references: for each field that names documents, the ids of those that exist,
 * and every other form in which a document names one.
 */
function referenceTypes(graph: Graph, kinds: readonly Kind[]): string {
  const ids = kinds.map((kind) => property(kind.name, union(graph.entries(kind).flatMap(namesOf))))
  const fields = kinds.flatMap((kind) => {
    const rows = plainFields(kind).map((field) => fieldRow(kind, field, graph))
    return rows.length === 0 ? [] : [`${JSON.stringify(kind.name)}: {\n${rows.join('')}  }\n`]
  })
  return `interface MilepostIds {\n  ${ids.join('  ')}}\n\ninterface MilepostReferences {\n  ${fields.join('  ')}}\n`
}

function fieldRow(kind: Kind, field: string, graph: Graph): string {
  const to = kind.relations[field]?.to ?? []
  const written = graph
    .entries(kind)
    .flatMap(({ references }) => references.filter((each) => each.field === field))
    .map((reference) => reference.to)
  const others = written.filter((id) => id.includes(':'))
  const names = [...to.map((name) => `MilepostIds[${JSON.stringify(name)}]`), ...texts(others)]
  return `    ${property(field, names.join(' | ') || 'string')}`
}

/** Returns the fields that hold one id, or a list of them. */
function plainFields({ relations }: Kind): readonly string[] {
  return Object.entries(relations)
    .filter(([field, { idsOf }]) => !idsOf && !/[.[]/.test(field))
    .map(([field]) => field)
}

function namesOf({ id, aliases }: { readonly id: string; readonly aliases: readonly string[] }) {
  return [id, ...aliases]
}

function property(name: string, type: string): string {
  return `${JSON.stringify(name)}: ${type}\n`
}

function union(ids: readonly string[]): string {
  return texts(ids).join(' | ') || 'never'
}

function texts(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort().map((id) => JSON.stringify(id))
}

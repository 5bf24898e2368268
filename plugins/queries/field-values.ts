import { z } from 'zod'
import { alternatives, code, didYouMean, orMeant } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { fieldsAt } from '../entries/value.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import type { Graph } from '../graph/graph.ts'
import { statusOf } from '../graph/phase.ts'
import { item, targetOf } from '../kinds/item.ts'
import type { Kind } from '../kinds/kind.ts'

/** The values that every entry has beside the fields of its kind, by the name that a query uses. */
const OF_EVERY_ENTRY: Readonly<Record<string, (entry: Entry) => string | undefined>> = {
  kind: ({ kind }) => kind.name,
  id: ({ id }) => id,
  status: (entry) => statusOf(entry),
  title: ({ title }) => title,
  file: ({ document }) => document.path,
}

/** The present target of an item, which no field holds: an earlier step may give it. */
const TARGET = 'target'

/** Returns the values of a field, such as `owners` or `leads.person`, as text. */
export function textsOf(entry: Entry, field: string): readonly string[] {
  return valuesOf(entry, field).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  )
}

/** Returns the values of a field. Lists on the way to it, and at its end, are taken apart. */
export function valuesOf(entry: Entry, field: string): readonly unknown[] {
  const own = Object.hasOwn(OF_EVERY_ENTRY, field) ? OF_EVERY_ENTRY[field] : undefined
  if (own) return [own(entry)].filter((value) => value !== undefined)
  if (field === TARGET && isEntryOf(entry, item)) {
    return [targetOf(entry.data)].filter((value) => value !== undefined)
  }
  return field.split('.').reduce<unknown[]>(step, [entry.data]).flat(Infinity)
}

function step(values: unknown[], name: string): unknown[] {
  return values.flat(Infinity).flatMap((value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return []
    const next: unknown = Reflect.get(value, name)
    return next === undefined || next === null ? [] : [next]
  })
}

/** Returns what is wrong with a field that the kind does not have, in a sentence. */
export function fieldFault(kind: Kind, field: string): string | undefined {
  if (Object.hasOwn(OF_EVERY_ENTRY, field)) return undefined
  if (field === TARGET && isItem(kind)) return undefined
  const more = isItem(kind) ? [TARGET] : []
  const own = [...Object.keys(OF_EVERY_ENTRY), ...more, ...Object.keys(kind.schema.shape)]
  let known = [...new Set(own)]
  const names = field.split('.')
  for (const [at, name] of names.entries()) {
    if (isFree(kind, names.slice(0, at))) return undefined
    if (!known.includes(name)) return unknownField(kind, names.slice(0, at + 1), known)
    known = [...fieldsAt(kind.schema, steps(kind, names.slice(0, at + 1)))]
  }
  return undefined
}

function isItem(kind: Kind): boolean {
  return (kind.builtOn ?? kind.schema) === item.schema
}

function unknownField(kind: Kind, names: readonly string[], known: readonly string[]): string {
  const [name = '', above] = [names.at(-1), names.slice(0, -1).join('.')]
  const whose = above === '' ? `kind ${code(kind.name)}` : code(above)
  const has = known.length === 0 ? ` ${code(above)} holds no fields.` : ''
  const all = known.length === 0 ? '' : ` There are ${alternatives(known)}.`
  return `Unknown field ${code(name)} of ${whose}${didYouMean(name, known)}${has}${all}`
}

/** Returns what is wrong with asking a field that only holds other fields for a value, in a sentence. */
export function partsFault(kind: Kind, field: string): string | undefined {
  const schema = schemaAt(kind, field.split('.'))
  if (Object.hasOwn(OF_EVERY_ENTRY, field) || !(schema instanceof z.ZodObject)) return undefined
  const parts = Object.keys(schema.shape).map((name) => `${field}.${name}`)
  return `${code(field)} has no value of its own. There are ${alternatives(parts)}.`
}

/** Says whether a mapping may have any key: an open kind, or fields by pattern or by id. */
function isFree(kind: Kind, names: readonly string[]): boolean {
  if (names.length === 0) return kind.isOpen || Object.keys(kind.keys).length > 0
  return schemaAt(kind, names) instanceof z.ZodRecord
}

/**
 * Returns what is wrong with a value that no entry has and none can have, in a sentence: a word that
 * a closed list does not hold, or an id that is not there.
 */
export function valueFault(
  { kind, graph }: QueriedKind,
  field: string,
  value: string,
): string | undefined {
  if (knownTexts(graph, kind, field).has(value)) return undefined
  const words = wordsOf(kind, field)
  if (words && !words.includes(value)) {
    const all = `${didYouMean(value, words)} There are ${alternatives(words)}.`
    return `Unknown value ${code(value)} of ${code(field)}${all}`
  }
  const relation = relationOf(kind, field)
  if (relation === undefined || relation.orText || relation.idsOf) return undefined
  if (graph.named(value, relation.to).length > 0) return undefined
  const near = graph.nearestId(value, relation.to)
  return `Cannot find ${code(value)}, which ${code(field)} would name${orMeant(near)}`
}

const known = new WeakMap<Graph, Map<string, ReadonlySet<string>>>()

/** Returns every value that a field has in a graph. It is computed once for all queries. */
function knownTexts(graph: Graph, kind: Kind, field: string): ReadonlySet<string> {
  const ofGraph = known.get(graph) ?? new Map<string, ReadonlySet<string>>()
  known.set(graph, ofGraph)
  const key = `${kind.name} ${field}`
  const found =
    ofGraph.get(key) ?? new Set(graph.entries(kind).flatMap((entry) => textsOf(entry, field)))
  ofGraph.set(key, found)
  return found
}

/** The documents that a query is about. */
export interface QueriedKind {
  readonly kind: Kind
  readonly graph: Graph
}

/** Returns the words that a field takes, in their order; undefined when it takes others too. */
export function wordsOf(kind: Kind, field: string): readonly string[] | undefined {
  if (field === 'id') return undefined
  if (field === 'status') {
    const statuses = Object.keys(kind.statuses)
    if (statuses.length > 0) return statuses
  }
  const schema = schemaAt(kind, field.split('.'))
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  return schema instanceof z.ZodBoolean ? ['true', 'false'] : undefined
}

function relationOf(kind: Kind, field: string) {
  const found = Object.entries(kind.relations).find(([name]) => name.replaceAll('[]', '') === field)
  return found?.[1].keys ? undefined : found?.[1]
}

/** Returns the schema of a field, without what makes it optional and the lists around it. */
function schemaAt(kind: Kind, names: readonly string[]): unknown {
  let at: unknown = kind.schema
  for (const name of names) {
    at = inner(at)
    if (at instanceof z.ZodRecord) at = at.valueType
    else if (at instanceof z.ZodObject && Object.hasOwn(at.shape, name)) at = at.shape[name]
    else return undefined
  }
  return inner(at)
}

function inner(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return inner(schema.unwrap())
  return schema instanceof z.ZodArray ? inner(schema.element) : schema
}

/** Returns the path of a field in the schema, where each list takes a step of its own. */
function steps({ schema }: Kind, names: readonly string[]): readonly PropertyKey[] {
  const path: PropertyKey[] = []
  let at: unknown = schema
  for (const name of names) {
    path.push(name)
    at = at instanceof z.ZodObject ? at.shape[name] : undefined
    while (at instanceof z.ZodOptional || at instanceof z.ZodArray) {
      if (at instanceof z.ZodArray) path.push(0)
      at = at instanceof z.ZodArray ? at.element : at.unwrap()
    }
  }
  return path
}

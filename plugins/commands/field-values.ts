import { z } from 'zod'
import { alternatives, code, didYouMean, orMeant } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { fieldsAt } from '../entries/schema-fields.ts'
import type { Graph } from '../graph/graph.ts'
import { statusOf } from '../graph/phase.ts'
import type { Kind } from '../kinds/kind.ts'

/** The values that every entry has beside the fields of its kind, by the name that a query uses. */
const OF_EVERY_ENTRY: Readonly<Record<string, (entry: Entry) => string | undefined>> = {
  kind: ({ kind }) => kind.name,
  id: ({ id }) => id,
  status: (entry) => statusOf(entry),
  title: ({ title }) => title,
  file: ({ document }) => document.path,
}

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
  return field.split('.').reduce<unknown[]>(step, [entry.data]).flat(Infinity)
}

function step(values: unknown[], name: string): unknown[] {
  return values.flat(Infinity).flatMap((value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return []
    const next: unknown = Reflect.get(value, name)
    return next === undefined || next === null ? [] : [next]
  })
}

/** Throws for a field that the kind does not have. */
export function requireField(kind: Kind, field: string): void {
  if (Object.hasOwn(OF_EVERY_ENTRY, field)) return
  let known = [...new Set([...Object.keys(OF_EVERY_ENTRY), ...Object.keys(kind.schema.shape)])]
  const names = field.split('.')
  for (const [at, name] of names.entries()) {
    if (isFree(kind, names.slice(0, at))) return
    if (!known.includes(name)) throw new Error(unknownField(kind, names.slice(0, at + 1), known))
    known = [...fieldsAt(kind.schema, steps(kind, names.slice(0, at + 1)))]
  }
}

function unknownField(kind: Kind, names: readonly string[], known: readonly string[]): string {
  const [name = '', above] = [names.at(-1), names.slice(0, -1).join('.')]
  const whose = above === '' ? `kind ${code(kind.name)}` : code(above)
  const has = known.length === 0 ? ` ${code(above)} holds no fields.` : ''
  const all = known.length === 0 ? '' : ` There are ${alternatives(known)}.`
  return `Unknown field ${code(name)} of ${whose}${didYouMean(name, known)}${has}${all}`
}

/** Says whether a mapping may have any key: an open kind, or fields by pattern or by id. */
function isFree(kind: Kind, names: readonly string[]): boolean {
  if (names.length === 0) return kind.isOpen || Object.keys(kind.keys).length > 0
  return schemaAt(kind, names) instanceof z.ZodRecord
}

/**
 * Throws for a value that no entry has and none can have: a word that a closed list does not hold,
 * or an id that is not there.
 */
export function requireValue(kind: Kind, field: string, value: string, graph: Graph): void {
  if (graph.entries(kind).some((entry) => textsOf(entry, field).includes(value))) return
  const words = wordsOf(kind, field)
  if (words && !words.includes(value)) {
    const all = `${didYouMean(value, words)} There are ${alternatives(words)}.`
    throw new Error(`Unknown value ${code(value)} of ${code(field)}${all}`)
  }
  const relation = relationOf(kind, field)
  if (relation === undefined || relation.orText || relation.idsOf) return
  if (graph.named(value, relation.to).length > 0) return
  const near = graph.nearestId(value, relation.to)
  throw new Error(`Cannot find ${code(value)}, which ${code(field)} would name${orMeant(near)}`)
}

/** Returns the words that a field takes, or undefined when it takes others too. */
function wordsOf(kind: Kind, field: string): readonly string[] | undefined {
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

import { z } from 'zod'
import type { Kind } from '../kinds/kind.ts'

/** A JSON Schema of the draft 2020-12, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/**
 * Returns the JSON Schema of the metadata of a kind, for editors and other tools. `namesOf` returns
 * every name of the documents of some kinds; fields that name documents offer these. The checks
 * that need the whole project, and the exact forms of days and versions, stay with Milepost.
 */
export function jsonSchemaOf(
  kind: Kind,
  namesOf: (kinds: readonly string[]) => readonly string[],
): JsonSchema {
  const { $schema, ...entry }: Writable = { ...z.toJSONSchema(kind.schema, OPTIONS) }
  const defs: Record<string, JsonSchema> = {}
  for (const [field, { to, orText, idsOf, keys }] of Object.entries(kind.relations)) {
    const names = namesOf(to)
    if (names.length === 0 || orText || idsOf) continue
    const name = `name-of-${to.join('-or-')}`
    defs[name] = { anyOf: [{ enum: names }, { type: 'string', pattern: '^[a-z][a-z-]*:' }] }
    const reference = { $ref: `#/$defs/${name}` }
    for (const at of schemasAt(entry, keys ? [field] : field.split('.'))) {
      if (keys) at['propertyNames'] = reference
      else replace(at, reference)
    }
  }
  const patterns = Object.entries(kind.keys).map(([pattern, schema]) => {
    const { $schema: _, ...rest }: Writable = { ...z.toJSONSchema(schema, OPTIONS) }
    return [pattern, rest] as const
  })
  if (patterns.length > 0) entry['patternProperties'] = Object.fromEntries(patterns)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Milepost: ${kind.inOneFile ? kind.plural : kind.name}`,
    description: kind.describes,
    ...(kind.inOneFile ? fileOf(kind, entry) : entry),
    ...(Object.keys(defs).length > 0 ? { $defs: defs } : {}),
  }
}

const OPTIONS = { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' } as const

type Writable = Record<string, unknown>

/** Returns the schema of a file that holds many entries: by id, or as a list. */
function fileOf({ listAt, idKey }: Kind, entry: JsonSchema): JsonSchema {
  const byId = { type: 'object', additionalProperties: entry }
  const list = { type: 'array', items: entry }
  const held = idKey === undefined ? byId : { anyOf: [list, byId] }
  if (listAt === undefined) return held
  return listAt
    .split('.')
    .reduceRight<JsonSchema>(
      (inner, name) => ({ type: 'object', properties: { [name]: inner } }),
      held,
    )
}

/** Yields the schemas at the end of a path such as `leads[].person`, in every form of a field. */
function* schemasAt(schema: Writable, path: readonly string[]): Iterable<Writable> {
  for (const form of [schema, ...formsOf(schema)]) {
    const [step, ...rest] = path
    if (step === undefined) {
      if (form['type'] === 'array' && isWritable(form['items'])) yield* schemasAt(form['items'], [])
      else if (form['anyOf'] === undefined) yield form
      continue
    }
    const inside = form['properties']
    const next = isWritable(inside) ? inside[step.replace('[]', '')] : undefined
    const held = step.endsWith('[]') && isWritable(next) ? next['items'] : next
    if (isWritable(held)) yield* schemasAt(held, rest)
  }
}

function isWritable(value: unknown): value is Writable {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function formsOf(schema: Writable): readonly Writable[] {
  return Array.isArray(schema['anyOf']) ? schema['anyOf'] : []
}

/** Replaces what a schema says of a text, and keeps its description. */
function replace(schema: Writable, reference: JsonSchema): void {
  for (const keyword of ['type', 'pattern', 'allOf']) delete schema[keyword]
  Object.assign(schema, reference)
}

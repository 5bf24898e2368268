import { z } from 'zod'
import { enumerate } from '../basics/wording.ts'
import { fits, sampleOf } from '../kinds/templates/sample.ts'
import { examplesOf, flow, sentenceAt, shapeAt } from './field-help.ts'
import { innerSchema } from './inner-schema.ts'

/** One field of a kind, or of a mapping inside a field, as it is explained to authors. */
export interface FieldInfo {
  readonly name: string
  readonly isRequired: boolean
  /** The field's own sentence; empty if it has none. */
  readonly sentence: string
  /** An example of a value, or the words to choose from; empty when any text will do. */
  readonly form: string
}

const SAMPLE_DAY = '2026-11-20'
/** A word, and a list of words: a field that takes them needs no example. */
const ANY_WORD = ['some-word', ['some-word']]

/** Returns the fields of a schema, in order; none for a schema without fields. */
export function fieldsOf(schema: unknown): readonly FieldInfo[] {
  const mapping = mappingIn(schema)
  if (!mapping) return []
  return Object.entries(mapping.shape).map(([name, field]) => ({
    name,
    isRequired: !fits(field, undefined),
    sentence: sentenceAt(mapping, [name]) ?? '',
    form: formOf(mapping, name),
  }))
}

/** Returns the schema of a field of a schema, or undefined when there is no such field. */
export function fieldIn(schema: unknown, name: string): unknown {
  const mapping = mappingIn(schema)
  return mapping && Object.hasOwn(mapping.shape, name) ? mapping.shape[name] : undefined
}

/** Looks inside optional values, lists, mappings by id and forms to choose from. */
function mappingIn(schema: unknown): z.ZodObject | undefined {
  const inner = innerSchema(schema)
  if (inner instanceof z.ZodObject) return inner
  if (inner instanceof z.ZodArray) return mappingIn(inner.element)
  if (inner instanceof z.ZodRecord) return mappingIn(inner.valueType)
  if (!(inner instanceof z.ZodUnion)) return undefined
  return inner.options.map(mappingIn).find((form) => form !== undefined)
}

function formOf(mapping: z.ZodObject, name: string): string {
  const field: unknown = mapping.shape[name]
  if (ANY_WORD.some((value) => fits(field, value))) return ''
  const shape = shapeAt(mapping, [name])
  if (shape !== undefined) return shape
  const inner = innerSchema(field)
  if (inner instanceof z.ZodEnum) return enumerate(inner.options.map(String), 'or')
  const [example] = examplesOf(inner)
  if (example !== undefined) return flow(example)
  const sample = sampleOf(inner, SAMPLE_DAY)
  return sample === undefined ? '' : String(sample)
}

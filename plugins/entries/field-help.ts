import { z } from 'zod'
import { code, joinedSentences } from '../basics/wording.ts'
import { printYaml } from '../documents/yaml/yaml-writing.ts'
import { fits, sampleOf } from '../kinds/templates/sample.ts'
import { innerSchema } from './inner-schema.ts'

/**
 * Returns the sentence of the field at a path, or of the nearest one above it that has a sentence.
 */
export function sentenceAt(schema: unknown, path: readonly PropertyKey[]): string | undefined {
  const sentences = [...waysTo(schema, path)].map((way) => way.findLast(({ text }) => text)?.text)
  return sentences.find((sentence) => sentence !== undefined)
}

/**
 * Returns what to write where a list or a mapping belongs: `[kim]`, `- { person: kim, role: chair
 * }`.
 */
export function shapeAt(
  schema: unknown,
  path: readonly PropertyKey[],
  value?: unknown,
): string | undefined {
  const forms = fieldSchemas(schema, path)
  const field = forms.find((form) => SHAPES.some((shape) => form instanceof shape))
  if (field instanceof z.ZodRecord) return examplesOf(field).map(flow)[0]
  if (field instanceof z.ZodObject) return flow(exampleOf(field))
  if (!(field instanceof z.ZodArray)) return undefined
  if (typeof value === 'string' && value.trim() !== '' && fits(field, [value])) return flow([value])
  const example = exampleOf(field.element)
  return typeof example === 'object' ? `- ${flow(example)}` : flow([example])
}

const SHAPES = [z.ZodObject, z.ZodArray, z.ZodRecord]

/** Returns the schemas of a field, one for each of its forms. */
export function fieldSchemas(schema: unknown, path: readonly PropertyKey[]): readonly unknown[] {
  return [...waysTo(schema, path)].map((way) => way.at(-1)?.schema)
}

/** Says where a key belongs that stands too high: an item's `status` stands in `history`. */
export function placeHelp(schema: unknown, path: readonly PropertyKey[]): string | undefined {
  const key = String(path.at(-1))
  const above = path.slice(0, -1)
  const holder = fieldHolding(schema, above, key)
  const shape = holder === undefined ? undefined : shapeAt(schema, [...above, holder])
  if (holder === undefined || shape === undefined) return undefined
  return joinedSentences(
    `${code(key)} stands in ${code(holder)}.`,
    sentenceAt(schema, [...above, holder]),
    writeShape(shape),
  )
}

/**
 * Returns the field beside a key that may hold it: `history`, for a `status` that stands above it.
 */
function fieldHolding(
  schema: unknown,
  path: readonly PropertyKey[],
  key: string,
): string | undefined {
  const [way] = waysTo(schema, path)
  const above = way?.at(-1)?.schema
  if (!(above instanceof z.ZodObject)) return undefined
  return Object.keys(above.shape).find((name) => {
    const inside = innerSchema(above.shape[name])
    const held = inside instanceof z.ZodArray ? innerSchema(inside.element) : inside
    return held instanceof z.ZodObject && Object.hasOwn(held.shape, key)
  })
}

interface Step {
  readonly schema: unknown
  readonly text: string | undefined
}

/** Yields the schemas on the way to a path. A union has a way through each of its forms. */
function* waysTo(
  schema: unknown,
  path: readonly PropertyKey[],
  before: readonly Step[] = [],
): Iterable<readonly Step[]> {
  const here = innerSchema(schema)
  const way = [...before, { schema: here, text: describe(schema) }]
  const [step, ...rest] = path
  if (step === undefined) yield way
  if (here instanceof z.ZodUnion) {
    for (const form of here.options) yield* waysTo(form, path, way)
  } else if (step !== undefined) {
    const next = childOf(here, step)
    if (next !== undefined) yield* waysTo(next, rest, way)
  }
}

function childOf(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, step)) return undefined
  return schema.shape[String(step)]
}

function describe(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  const inner = innerSchema(schema)
  return schema.description ?? (inner instanceof z.ZodType ? inner.description : undefined)
}

/** A value that a field takes: the one its kind gives as an example, else as little as may be. */
function exampleOf(schema: unknown): unknown {
  return examplesOf(schema)[0] ?? sampleOf(innerSchema(schema), SAMPLE_DAY)
}

/** Returns the examples of values that a kind gives for a field. */
export function examplesOf(schema: unknown): readonly unknown[] {
  const examples: unknown = schema instanceof z.ZodType ? schema.meta()?.['examples'] : undefined
  return Array.isArray(examples) ? examples : []
}

const SAMPLE_DAY = '2026-11-20'

/** Writes a value as YAML on one line: `{ status: planned, target: 2027-Q1 }`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return printYaml({ v: value }).slice(3).trim()
  const pairs = Object.entries(value).map(([name, each]) => `${name}: ${flow(each)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

/** The way out in words: "Write `[kim]`." */
export function writeShape(shape: string | undefined): string | undefined {
  return shape === undefined ? undefined : `Write ${code(shape)}.`
}

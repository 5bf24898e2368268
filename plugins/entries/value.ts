import { z } from 'zod'
import { ownValue } from '../basics/own-value.ts'
import type { Value, ValueMap } from '../documents/model/document.ts'
import { innerSchema } from './inner-schema.ts'

export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the value at a path, or undefined when the path leads nowhere. */
export function valueAt(data: Value | undefined, path: readonly PropertyKey[]): Value | undefined {
  let value = data
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)]
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[String(step)]
    else return undefined
  }
  return value
}

/** Names the type of a value in an author's words. */
export function nameOf(value: Value | undefined): string {
  if (value === undefined || value === null) return 'empty value'
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list'
  if (typeof value === 'object') return 'mapping'
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : 'text'
  return typeof value === 'number' ? 'number' : 'truth value'
}

/** Returns the names of the fields that a schema has at a path, or none when they are unknown. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema
  for (const step of path) {
    at = innerSchema(at)
    if (at instanceof z.ZodObject) at = ownValue(at.shape, step)
    else if (at instanceof z.ZodArray) at = at.element
    else return []
  }
  const end = innerSchema(at)
  if (end instanceof z.ZodObject) return Object.keys(end.shape)
  if (end instanceof z.ZodUnion)
    return [...new Set(end.options.flatMap((option) => fieldsAt(option as z.ZodType, [])))]
  return []
}

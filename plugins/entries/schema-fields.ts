import { z } from 'zod'
import { ownValue } from '../basics/own-value.ts'
import { innerSchema } from './inner-schema.ts'

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

import { z } from 'zod'

/**
 * Returns a schema without its wrappers, such as `.optional()`, `.default()` and `.readonly()`. Of
 * several steps, it returns the one that reads the author's text.
 */
export function innerSchema(schema: unknown): unknown {
  if (isWrapper(schema)) return innerSchema(schema.unwrap())
  if (!(schema instanceof z.ZodPipe)) return schema
  return innerSchema(schema.in instanceof z.ZodTransform ? schema.out : schema.in)
}

/**
 * Returns all schemas that a value meets or may meet, each without wrappers: the options of a
 * union, both sides of an intersection, and every step of several.
 */
export function schemasIn(schema: unknown): readonly unknown[] {
  if (Array.isArray(schema)) return schema.flatMap(schemasIn)
  if (isWrapper(schema)) return schemasIn(schema.unwrap())
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out].flatMap(schemasIn)
  if (schema instanceof z.ZodIntersection) {
    return [schema.def.left, schema.def.right].flatMap(schemasIn)
  }
  return schema instanceof z.ZodUnion ? schema.options.flatMap(schemasIn) : [schema]
}

function isWrapper(schema: unknown): schema is { unwrap(): unknown } {
  return WRAPPERS.some((wrapper) => schema instanceof wrapper)
}

const WRAPPERS = [
  z.ZodOptional,
  z.ZodNullable,
  z.ZodDefault,
  z.ZodPrefault,
  z.ZodNonOptional,
  z.ZodCatch,
  z.ZodReadonly,
  z.ZodLazy,
]

/** Returns the words that a field may hold, or undefined when it may hold others too. */
export function wordsOf(field: unknown): readonly string[] | undefined {
  const inner = innerSchema(field)
  return inner instanceof z.ZodEnum ? inner.options.map(String) : undefined
}

import { z } from 'zod'

/** Words of an author's own, where a field takes any. */
export const TODO = 'TODO'

/**
 * A value that a schema takes, as little as may be: the first of some words, an empty list, what it
 * requires of a mapping. Undefined where none is known.
 */
export function sampleOf(schema: unknown, today: string): unknown {
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0], today)
  if (schema instanceof z.ZodArray) {
    return fits(schema, []) ? [] : [sampleOf(schema.element, today)]
  }
  if (schema instanceof z.ZodObject) {
    const required = Object.entries(schema.shape).filter(([, field]) => !fits(field, undefined))
    return Object.fromEntries(required.map(([name, field]) => [name, sampleOf(field, today)]))
  }
  return [TODO, today, ...LIKELY].find((value) => fits(schema, value))
}

/** What the fields of `fields.ts` expect, the simplest first. */
const LIKELY = [
  ...['todo', '0.1', '0.1.0', '12:00', 'UTC', 'https://example.org/', 'owner/name'],
  ...[1, 0, false, true, {}],
]

export function fits(schema: unknown, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success
}

/** A value as it is typed in a terminal, read as its field takes it; undefined when it does not. */
export function readingOf(schema: unknown, text: string): unknown {
  const list = text.split(',').map((part) => part.trim())
  return [text, Number(text), text === 'true', list].find((value) => fits(schema, value))
}

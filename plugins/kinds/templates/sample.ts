import { z } from 'zod'

/** The placeholder for the author's own words. */
export const TODO = 'TODO'

/**
 * Returns the smallest value that a schema accepts: the first of several words, an empty list, or
 * only the required fields of a mapping. Returns undefined when it knows no such value.
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
  return [TODO, today, ...SAMPLE_VALUES].find((value) => fits(schema, value))
}

/** Values that the fields of `fields.ts` accept, the simplest first. */
const SAMPLE_VALUES = [
  ...['todo', '0.1', '0.1.0', '12:00', 'UTC', 'owner/name', '2/3', 'https://example.org/'],
  ...[1, 0, false, true, {}],
]

export function fits(schema: unknown, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success
}

/**
 * Reads text from a terminal as a value that the field accepts. Returns undefined when it accepts
 * none.
 */
export function readingOf(
  schema: unknown,
  text: string,
): string | number | boolean | string[] | undefined {
  const list = text.split(',').map((part) => part.trim())
  return [text, Number(text), text === 'true', list].find((value) => fits(schema, value))
}

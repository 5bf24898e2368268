import type { z } from 'zod'
import type { Kind } from '../../kinds/kind.ts'
import { fits } from '../../kinds/templates/sample.ts'

/** Returns the words of a text that stands in the place of a list. */
export function wordsIn(value: string, areIds: boolean): readonly string[] {
  const tags = value.split(/[\s,]+/)
  if (tags.every((tag) => /^#./.test(tag))) return tags.map((tag) => tag.slice(1))
  const areSmall = areIds && /^[a-z\d-]+(?: [a-z\d-]+)+$/.test(value)
  const between = areSmall ? ' ' : areIds ? /[,;→&]|\s-?>\s/ : ','
  return value.split(between).map((word) => word.trim())
}

/** Tells whether a field of a kind names other documents. */
export function isReference({ relations }: Kind, path: readonly (string | number)[]): boolean {
  const field = path.filter((step) => typeof step === 'string').join('.')
  return Object.keys(relations).some((name) => name.replaceAll('[]', '') === field)
}

/**
 * Writes a text as the list that it can mean alone: `kim`, `@kim`, `kim, ana`. An id has no blank,
 * so that small words with blanks between them are several ids.
 */
export function inBrackets(
  schema: z.ZodArray,
  value: string,
  areIds: boolean,
): ((was: string) => string) | undefined {
  const words = wordsIn(value, areIds)
  const areWords = words.every((word) => /^@?[\w./:-]+$/.test(word))
  const handles = words.map((word) => word.replace(/^@/, ''))
  if (areWords && (words.length > 1 || value.startsWith('@'))) {
    return fits(schema, handles) ? () => `[${handles.join(', ')}]` : undefined
  }
  const isOne = !(areIds ? /[,;>\s]/ : /[,\n]/).test(value) && value.trim() !== '' && !isNone(value)
  return isOne && fits(schema, [value]) ? (was) => `[${was}]` : undefined
}

/** Says whether a value is a word for nothing, which no list can hold. */
export function isNone(value: unknown): boolean {
  return typeof value === 'string' && /^(?:none|nobody|nothing|n\/a|tbd|unknown|-)$/i.test(value)
}

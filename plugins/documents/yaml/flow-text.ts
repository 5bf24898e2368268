import { inQuotes } from './yaml-fault.ts'

/** A value that an edit may write: a text, a number, or a mapping of such. */
export type FlowValue = string | number | { readonly [key: string]: FlowValue }

/**
 * Writes a value as YAML that may stand in a line beside others. Whatever its texts hold, they stay
 * texts. Returns undefined for a text that no line can hold.
 */
export function flowText(value: FlowValue): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return wordText(value)
  const pairs = Object.entries(value).map(([key, each]) => {
    const [name, text] = [wordText(key), flowText(each)]
    return name === undefined || text === undefined ? undefined : `${name}: ${text}`
  })
  const written = pairs.filter((pair) => pair !== undefined)
  return written.length < pairs.length ? undefined : `{ ${written.join(', ')} }`
}

/** Matches words that YAML reads as text, such as `in-progress`, `2027-Q1` and `2026-11-20`. */
const PLAIN = /^(?!(?:true|false|null|yes|no)$)(?:[a-z][\w.-]*|\d{4}-[\w-]+)$/i
/** Matches what ends a line, and characters that no text file holds. */
const UNWRITABLE = /[\0\n\r\u0085\u2028\u2029\p{Cs}]/u

function wordText(text: string): string | undefined {
  if (UNWRITABLE.test(text)) return undefined
  return PLAIN.test(text) ? text : inQuotes(text)
}

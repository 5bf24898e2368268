import { compareText } from '../basics/finding.ts'
import type { Entry } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'
import { compareValues } from './condition.ts'
import { fieldFault, textsOf, wordsOf } from './field-values.ts'

/** Reads names with commas between them: `id,-history.target`. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Returns what is wrong with the fields to sort by, in a sentence. */
export function sortFault(kind: Kind, fields: readonly string[]): string | undefined {
  return fields
    .map((name) => fieldFault(kind, name.replace(/^-/, '')))
    .find((fault) => fault !== undefined)
}

/**
 * Sorts by the last value of each field, so that the present step of a history counts. Words that a
 * field chooses from have the order of its kind: `low`, `medium`, `high`.
 */
export function sortedBy<Of extends Entry>(
  entries: readonly Of[],
  fields: readonly string[],
): readonly Of[] {
  const keys = fields.map((field) => ({
    name: field.replace(/^-/, ''),
    sign: field.startsWith('-') ? -1 : 1,
  }))
  return [...entries].sort((a, b) => {
    for (const { name, sign } of keys) {
      const [left, right] = [textsOf(a, name).at(-1), textsOf(b, name).at(-1)]
      if (left === right) continue
      // Documents without a value come last, whatever the order.
      if (left === undefined || right === undefined) return left === undefined ? 1 : -1
      const order = sign * compareIn(a.kind, name)(left, right)
      if (order !== 0) return order
    }
    return compareText(a.id, b.id)
  })
}

function compareIn(kind: Kind, field: string): (left: string, right: string) => number {
  const words = wordsOf(kind, field)
  if (!words) return compareValues
  return (left, right) => words.indexOf(left) - words.indexOf(right)
}

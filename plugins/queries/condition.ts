import type { Entry } from '../entries/entry.ts'
import { fieldFault, partsFault, type QueriedKind, textsOf, valueFault } from './field-values.ts'
import type { Condition } from './query.ts'

/** Returns what is wrong with a condition that no document can meet, in a sentence. */
export function conditionFault(condition: Condition, asked: QueriedKind): string | undefined {
  const { field, operator, values } = condition
  const wrong = fieldFault(asked.kind, field)
  if (wrong !== undefined) return wrong
  if (values.some((value) => value !== '')) {
    const parted = partsFault(asked.kind, field)
    if (parted !== undefined) return parted
  }
  if (operator !== '=' && operator !== '!=') return undefined
  for (const value of values) {
    const fault = value === '' ? undefined : valueFault(asked, field, value)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Tells whether a document meets every condition. */
export function meetsAll(conditions: readonly Condition[], entry: Entry): boolean {
  return conditions.every((each) => meets(each, entry))
}

/** Tells whether any value of the field meets the condition. */
function meets({ field, operator, values }: Condition, entry: Entry): boolean {
  const own = textsOf(entry, field)
  if (values.length === 1 && values[0] === '') {
    if (operator === '=') return own.length === 0
    if (operator === '!=') return own.length > 0
  }
  if (operator === '!=') return !values.some((value) => own.includes(value))
  return own.some((each) => values.some((value) => COMPARE[operator](each, value)))
}

const COMPARE: Readonly<
  Record<Exclude<Condition['operator'], '!='>, (own: string, value: string) => boolean>
> = {
  '=': (own, value) => compareValues(own, value) === 0,
  '<': (own, value) => compareValues(own, value) < 0,
  '>': (own, value) => compareValues(own, value) > 0,
  '<=': (own, value) => compareValues(own, value) <= 0,
  '>=': (own, value) => compareValues(own, value) >= 0,
  '~': (own, value) => own.toLowerCase().includes(value.toLowerCase()),
}

/**
 * Compares two values: numbers and versions part by part, so that `1.10` comes after `1.9`, and all
 * else as text, which orders days and quarters.
 */
export function compareValues(a: string, b: string): number {
  if (NUMBERS.test(a) && NUMBERS.test(b)) {
    const [left, right] = [a.split('.'), b.split('.')]
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      const order = Number(left[at] ?? -1) - Number(right[at] ?? -1)
      if (order !== 0) return order
    }
    return 0
  }
  return a < b ? -1 : a > b ? 1 : 0
}

const NUMBERS = /^\d{1,15}(?:\.\d{1,15})*$/

import { InvalidArgumentError } from 'commander'
import { requireField, requireValue, textsOf } from '../../commands/field-values.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Kind } from '../../kinds/kind.ts'

const FIELD = /^[\w.-]+/

/** Longer operators come first, because `<` begins `<=`. */
const OPERATORS = ['!=', '<=', '>=', '=', '<', '>'] as const

/** A condition such as `field=value`. An empty value asks whether the field exists. */
export interface Condition {
  readonly field: string
  readonly operator: (typeof OPERATORS)[number]
  readonly value: string
}

export function parseCondition(text: string): Condition {
  const [field = ''] = FIELD.exec(text) ?? []
  const operator = OPERATORS.find((each) => text.startsWith(each, field.length))
  if (field === '' || operator === undefined) {
    throw new InvalidArgumentError(
      'Expected `field=value`, `field!=value`, `field<value` or `field>value`.',
    )
  }
  return { field, operator, value: text.slice(field.length + operator.length) }
}

/** Throws for a condition that no document can meet, since its field or its value is misspelt. */
export function requireMeaning({ field, operator, value }: Condition, kind: Kind, graph: Graph) {
  requireField(kind, field)
  const isExact = operator === '=' || operator === '!='
  if (isExact && value !== '') requireValue(kind, field, value, graph)
}

/** Tells whether any value of the field meets the condition. */
export function meetsCondition({ field, operator, value }: Condition, entry: Entry): boolean {
  const values = textsOf(entry, field)
  if (value === '' && operator === '=') return values.length === 0
  if (value === '' && operator === '!=') return values.length > 0
  if (operator === '!=') return !values.includes(value)
  return values.some((each) => COMPARE[operator](compareValues(each, value)))
}

const COMPARE: Readonly<Record<Exclude<Condition['operator'], '!='>, (order: number) => boolean>> =
  {
    '=': (order) => order === 0,
    '<': (order) => order < 0,
    '>': (order) => order > 0,
    '<=': (order) => order <= 0,
    '>=': (order) => order >= 0,
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

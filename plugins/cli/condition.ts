import { InvalidArgumentError } from 'commander'
import type { Entry } from '../entries/entry.ts'
import { statusOf } from '../graph/phase.ts'

const CONDITION = /^([\w.-]+)(!=|<=|>=|=|<|>)(.*)$/

/** A condition such as `field=value`. An empty value asks whether the field exists. */
export interface Condition {
  readonly field: string
  readonly operator: '=' | '!=' | '<' | '>' | '<=' | '>='
  readonly value: string
}

export function parseCondition(text: string): Condition {
  const [, field, operator, value] = CONDITION.exec(text) ?? []
  if (field === undefined || value === undefined) {
    throw new InvalidArgumentError(
      'Expected `field=value`, `field!=value`, `field<value` or `field>value`.',
    )
  }
  return { field, operator: operator as Condition['operator'], value }
}

/**
 * Tells whether any value of the field meets the condition. Values compare as text, which orders
 * days and quarters correctly.
 */
export function meetsCondition({ field, operator, value }: Condition, entry: Entry): boolean {
  const values = valuesOf(entry, field)
  if (value === '' && operator === '=') return values.length === 0
  if (value === '' && operator === '!=') return values.length > 0
  if (operator === '!=') return !values.includes(value)
  return values.some((each) => COMPARE[operator](each, value))
}

const COMPARE: Readonly<
  Record<Exclude<Condition['operator'], '!='>, (a: string, b: string) => boolean>
> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
}

function valuesOf(entry: Entry, field: string): readonly string[] {
  if (field === 'id') return [entry.id]
  if (field === 'status') return [statusOf(entry) ?? ''].filter((status) => status !== '')
  return field.split('.').reduce<unknown[]>(step, [entry.data]).flat(Infinity).map(String)
}

function step(values: unknown[], name: string): unknown[] {
  return values.flat(Infinity).flatMap((value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return []
    const next = (value as Readonly<Record<string, unknown>>)[name]
    return next === undefined || next === null ? [] : [next]
  })
}

import type { z } from 'zod'
import { alternatives, code, count, enumerate } from '../basics/wording.ts'

/** One thing that a schema refused. */
export type SchemaIssue = z.core.$ZodIssue

/**
 * Splits an issue of a union. The issues of the branch that came nearest count; when no branch came
 * near, one issue names what all of them expected.
 */
export function flattenUnion(issue: SchemaIssue): readonly SchemaIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.map((errors) => errors.map((inner) => nested(issue, inner)))
  const nearest = branches
    .filter((branch) => branch.every((inner) => isWithin(inner, issue)))
    .sort((a, b) => a.length - b.length)[0]
  if (nearest) return nearest.flatMap(flattenUnion)
  const forms = [...new Set(branches.flat().flatMap(flattenUnion).map(expectation))]
  return [{ code: 'custom', path: issue.path, message: enumerate(forms, 'or') }]
}

/** Says in words what was expected: the schema's own sentence, or one made from zod's. */
export function expectation(issue: SchemaIssue): string {
  if (issue.code === 'invalid_value') return alternatives(issue.values.map(String))
  if (!/^(Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? 'a value that fits'
    case 'invalid_format':
      return `text of the form ${code(issue.pattern ?? issue.format)}`
    case 'too_small':
      return `at least ${amount(issue.minimum, issue.origin)}`
    case 'too_big':
      return `at most ${amount(issue.maximum, issue.origin)}`
    default:
      return 'a value that fits'
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  set: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  map: 'a mapping',
  date: 'a day',
  nonoptional: 'a value',
  null: 'no value',
}

function amount(number: number | bigint, of: string): string {
  if (of === 'string') return count(Number(number), 'character')
  return of === 'array' ? count(Number(number), 'element') : String(number)
}

function nested(outer: SchemaIssue, inner: SchemaIssue): SchemaIssue {
  return { ...inner, path: [...outer.path, ...inner.path] }
}

function isWithin(inner: SchemaIssue, outer: SchemaIssue): boolean {
  return inner.path.length > outer.path.length || inner.code === 'unrecognized_keys'
}

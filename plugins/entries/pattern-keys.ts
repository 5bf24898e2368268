import type { z } from 'zod'
import type { Value } from '../documents/model/document.ts'
import type { Kind } from '../kinds/kind.ts'
import type { SchemaIssue } from './schema-issues.ts'
import { isMap } from './value.ts'

/** Data without the keys that a pattern of its kind names, and the values of those keys. */
export interface PatternReading {
  readonly rest: Value | undefined
  readonly values: Readonly<Record<string, unknown>>
  readonly issues: readonly SchemaIssue[]
}

/** Reads the keys that a kind names by patterns, such as every key that begins with `x-`. */
export function readPatternKeys(data: Value | undefined, kind: Kind): PatternReading {
  if (Object.keys(kind.keys).length === 0 || !isMap(data))
    return { rest: data, values: {}, issues: [] }
  const rest = new Map<string, Value>()
  const values = new Map<string, unknown>()
  const issues: SchemaIssue[] = []
  for (const [key, value] of Object.entries(data)) {
    const isNamed = Object.hasOwn(kind.schema.shape, key)
    const field = isNamed ? undefined : patternField(key, kind.keys)
    const result = field?.safeParse(value)
    if (!result) rest.set(key, value)
    else if (result.success) values.set(key, result.data)
    else issues.push(...result.error.issues.map((each) => ({ ...each, path: [key, ...each.path] })))
  }
  return { rest: Object.fromEntries(rest), values: Object.fromEntries(values), issues }
}

/** Returns the schema of the first pattern that a key fits. */
export function patternField(key: string, keys: Kind['keys']): z.ZodType | undefined {
  return Object.entries(keys).find(([pattern]) => new RegExp(pattern).test(key))?.[1]
}

import type { Value, ValueMap } from '../documents/model/document.ts'

export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the value at a path, or undefined when the path leads nowhere. */
export function valueAt(data: Value | undefined, path: readonly PropertyKey[]): Value | undefined {
  let value = data
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)]
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[String(step)]
    else return undefined
  }
  return value
}

/** Names the type of a value in an author's words. */
export function nameOf(value: Value | undefined): string {
  if (value === undefined || value === null) return 'empty value'
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list'
  if (typeof value === 'object') return 'mapping'
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : 'text'
  return typeof value === 'number' ? 'number' : 'truth value'
}

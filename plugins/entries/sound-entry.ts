import { z } from 'zod'
import { nearest } from '../basics/nearest.ts'
import { ownValue } from '../basics/own-value.ts'
import type { Value } from '../documents/model/document.ts'
import type { CommonData } from '../kinds/kind.ts'
import type { Entry, Node, WrittenEntry } from './entry.ts'
import { flattenUnion, type SchemaIssue } from './schema-issues.ts'
import { guardedData } from './unsound-field.ts'
import { isMap } from './value.ts'

/** A mistake at a path in the data, from a schema or from another check. */
type Mistake = SchemaIssue | { readonly path: readonly PropertyKey[] }

/**
 * Returns an entry with those fields of invalid data that are sound. A field with a mistake
 * anywhere inside it is not sound.
 */
export function soundEntry(node: Node, written: WrittenEntry, mistakes: readonly Mistake[]): Entry {
  const fields = isMap(written.data) ? written.data : {}
  const { shape } = written.kind.schema
  const unsound = new Set(mistakes.flatMap((each) => [...fieldsOf(each, Object.keys(shape))]))
  const names = [...new Set([...Object.keys(shape), ...Object.keys(fields)])]
  const sound = names.flatMap((name) => {
    const value = unsound.has(name)
      ? undefined
      : readField(ownValue(shape, name), ownValue(fields, name))
    return value === undefined ? [] : [[name, value] as const]
  })
  const data = Object.fromEntries(sound)
  if (unsound.size === 0) return { ...node, data }
  return guarded(node, data, (field) => unsound.has(field))
}

/** Returns the entry of a document whose metadata cannot be read: nothing is known of any field. */
export function unreadEntry(node: Node): Entry {
  return guarded(node, {}, () => true)
}

function guarded(node: Node, data: CommonData, isUnsound: (field: string) => boolean): Entry {
  return { ...node, data: guardedData(data, node.kind.name, isUnsound) }
}

/**
 * Yields the fields that a mistake makes unsound. Nobody knows the value of a field whose name is
 * misspelt.
 */
function* fieldsOf(mistake: Mistake, known: readonly string[]): Iterable<string> {
  const issues = 'code' in mistake ? flattenUnion(mistake) : [mistake]
  for (const { path, ...rest } of issues) {
    const [field] = path
    if (field !== undefined) yield String(field)
    else if (!('keys' in rest)) yield* known
    else for (const key of rest.keys) yield* meantBy(String(key), known)
  }
}

function* meantBy(key: string, known: readonly string[]): Iterable<string> {
  const meant = nearest(key, known)
  if (meant !== undefined) yield meant
}

/** Returns the value of a sound field as its schema gives it. */
function readField(schema: unknown, value: Value | undefined): unknown {
  if (!(schema instanceof z.ZodType)) return value
  const result = schema.safeParse(value)
  return result.success ? result.data : value
}

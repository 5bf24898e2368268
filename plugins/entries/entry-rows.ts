import type { ParsedDocument, Value } from '../documents/model/document.ts'
import type { Kind } from '../kinds/kind.ts'
import { isMap, valueAt } from './value.ts'

/** One entry of a file that holds many. */
export interface EntryRow {
  readonly id: string
  /** The path to its data in the file. */
  readonly root: readonly (string | number)[]
  readonly data: Value
}

/**
 * Returns the entries of a file: a mapping with the id of each as its key, or a list or mapping
 * whose elements hold their id under the key that the kind names.
 */
export function entryRows({ frontmatter }: ParsedDocument, kind: Kind): readonly EntryRow[] {
  const top = kind.listAt === undefined ? [] : kind.listAt.split('.')
  const held = valueAt(frontmatter.data, top)
  if (Array.isArray(held)) {
    return held.map((data: Value, at) => rowOf(kind, [...top, at], data))
  }
  return Object.entries(isMap(held) ? held : {}).map(([key, data]) =>
    kind.idKey === undefined && frontmatter.isList !== true
      ? { id: key, root: [...top, key], data }
      : rowOf(kind, [...top, key], data),
  )
}

/** Names an element by its id, or by its number in the list when it has none. */
function rowOf({ idKey = 'id' }: Kind, root: EntryRow['root'], data: Value): EntryRow {
  const id = isMap(data) && Object.hasOwn(data, idKey) ? data[idKey] : undefined
  const isId = typeof id === 'string' || typeof id === 'number'
  return { id: isId ? String(id) : String(root.at(-1)), root, data }
}

import type { Entry } from '../entries/entry.ts'
import { isReadable } from '../entries/unsound-field.ts'
import type { Kind } from '../kinds/kind.ts'
import { entriesOf } from './entries-of-kind.ts'
import type { Graph } from './graph.ts'
import { firstKey } from './names.ts'

/**
 * Returns the entries of a kind in which these fields are sound, or all that the kind has, whatever
 * else is wrong. Reading another field may throw `UnsoundField`.
 */
export function entriesWith<Data>(
  graph: Graph,
  kind: Kind<Data>,
  fields: readonly string[] = Object.keys(kind.schema.shape),
): readonly Entry<Data>[] {
  const partly = graph.unsound.filter(
    ({ kind: { name }, key, data }) =>
      name === kind.name &&
      key === firstKey(key) &&
      fields.every((field) => isReadable(data, field)),
  )
  return [...graph.entries(kind), ...entriesOf(kind, partly)]
}

import type { Entry } from '../../entries/entry.ts'
import { isReadable, type UnsoundField } from '../../entries/unsound-field.ts'
import { entriesOf } from '../../graph/entries-of-kind.ts'
import type { Graph } from '../../graph/graph.ts'
import { firstKey } from '../../graph/names.ts'
import type { Kind } from '../../kinds/kind.ts'

/** Fields that a rule reads, and that are wrong in some documents of their kind. */
export type UnsoundFields = readonly Pick<UnsoundField, 'kind' | 'field'>[]

/**
 * Returns a graph as a rule sees it. It also has second documents with one id, and what is sound of
 * documents with wrong fields, unless one of the fields that the rule reads is wrong there.
 */
export function judgedGraph(graph: Graph, read: UnsoundFields): Graph {
  if (graph.unsound.length === 0) return graph
  const isJudged = (entry: Entry) =>
    !read.some(({ kind, field }) => entry.kind.name === kind && !isReadable(entry.data, field))
  const unsound = graph.unsound.filter(isJudged)
  const byKind = Map.groupBy(unsound, ({ kind }) => kind.name)
  const byKey = new Map(unsound.map((entry) => [entry.key, entry]))
  const nodes = graph.documents.filter(({ key }) => graph.entry(key) ?? byKey.get(key))
  return {
    ...graph,
    nodes,
    entry: (key) => graph.entry(key) ?? byKey.get(key),
    entries: <Data>(kind: Kind<Data>) => [
      ...graph.entries(kind),
      ...entriesOf(kind, byKind.get(kind.name)),
    ],
    edgesTo: (key) => graph.edgesTo(firstKey(key)),
  }
}

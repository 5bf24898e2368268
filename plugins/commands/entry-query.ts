import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../kinds/kind.ts'
import { conditionFault, meetsAll } from '../queries/condition.ts'
import type { Condition } from '../queries/query.ts'
import { sortedBy, sortFault } from '../queries/sorting.ts'

/** The documents of a kind that somebody asks for. */
export interface EntryQuery {
  readonly where: readonly Condition[]
  /** The fields that are shown. */
  readonly columns?: readonly string[] | undefined
  /** The fields to sort by; a `-` before a field reverses its order. */
  readonly sort: readonly string[]
}

/** Answers a query. Throws for a field or a value that no document can have. */
export function entriesFor(kind: Kind, query: EntryQuery, graph: Graph): readonly Entry[] {
  const { where, columns = [], sort } = query
  const wrong =
    sortFault(kind, [...columns, ...sort]) ??
    where.map((each) => conditionFault(each, { kind, graph })).find((fault) => fault !== undefined)
  if (wrong !== undefined) throw new Error(wrong)
  const entries = graph.entries(kind).filter((entry) => meetsAll(where, entry))
  return sortedBy(entries, sort)
}

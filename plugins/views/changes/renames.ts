import type { Entry } from '../../entries/entry.ts'
import type { Graph } from '../../graph/graph.ts'
import { type ChangeRow, changeRow, newRow } from './change-row.ts'

/** The rows of documents that came, went or got another id. */
export interface Comings {
  readonly created: readonly ChangeRow[]
  readonly removed: readonly ChangeRow[]
  /** Documents with another id than before, which they name as an alias. */
  readonly renamed: readonly ChangeRow[]
}

/** Returns what is new, gone or renamed, and the documents of both states beside each other. */
export function comingsIn(
  old: ReadonlyMap<string, Entry>,
  now: ReadonlyMap<string, Entry>,
  graph: Graph,
): Comings & { readonly pairs: readonly Was[] } {
  const renamed = renamedFrom(old, now)
  const gone = new Set([...renamed.values()].map(({ key }) => key))
  const pairs = [...now].flatMap(([key, entry]) => {
    const was = old.get(key) ?? renamed.get(key)
    return was ? [{ was, entry }] : []
  })
  const isNew = ({ key }: Entry) => !old.has(key) && !renamed.has(key)
  const isOver = (entry: Entry) => isGone(entry, graph) && !gone.has(entry.key)
  return {
    pairs,
    created: [...now.values()].filter(isNew).map((entry) => newRow(entry)),
    removed: [...old.values()].filter(isOver).map(changeRow),
    renamed: pairs
      .filter(({ was, entry }) => was.id !== entry.id)
      .map(({ was, entry }) => ({ ...changeRow(entry), from: was.id, to: entry.id })),
  }
}

/** A document in both states. */
export interface Was {
  readonly was: Entry
  readonly entry: Entry
}

/** Says whether a document is gone. One that only has a mistake now is still there. */
function isGone({ key }: Entry, graph: Graph): boolean {
  return graph.node(key) === undefined
}

/**
 * Returns the documents of a former state that have another id now, by their new keys. A document
 * says what it was called with `aliases`.
 */
function renamedFrom(
  old: ReadonlyMap<string, Entry>,
  now: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
  const found = [...now].flatMap(([key, { kind, aliases }]) => {
    if (old.has(key)) return []
    const former = aliases.map((alias) => `${kind.name}:${alias}`)
    const was = former.flatMap((name) => (now.has(name) ? [] : (old.get(name) ?? [])))
    return was.slice(0, 1).map((entry) => [key, entry] as const)
  })
  return new Map(found)
}

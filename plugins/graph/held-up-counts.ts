import { memoized } from '../basics/memo.ts'
import type { Edge, Graph } from './graph.ts'

/** The documents of a graph, and which of them are counted. */
export interface Counted {
  readonly keys: readonly string[]
  readonly isCounted: (key: string) => boolean
}

/**
 * Returns for each document how many of the counted ones wait for it, directly or indirectly. Ten
 * thousand documents that wait for one another are counted at once, each with a bit. Documents that
 * are on a circle, or that a circle waits for, have no count.
 */
export function heldUpCounts(
  graph: Pick<Graph, 'edgesFrom' | 'edgesTo'>,
  { keys, isCounted }: Counted,
): ReadonlyMap<string, number> {
  const waiting = memoized((key: string) => ends(graph.edgesTo(key), 'from'))
  const needed = memoized((key: string) => ends(graph.edgesFrom(key), 'to'))
  const places = new Map(keys.filter(isCounted).map((key, at) => [key, at]))
  const left = new Map(keys.map((key) => [key, waiting(key).length]))
  const asked = new Map(keys.map((key) => [key, needed(key).length]))
  const sets = new Map<string, Uint32Array>()
  const counts = new Map<string, number>()
  const ready = keys.filter((key) => left.get(key) === 0)
  for (const key of ready) {
    const set = new Uint32Array(Math.ceil(places.size / BITS))
    for (const each of waiting(key)) {
      add(set, sets.get(each), places.get(each))
      if (lower(asked, each) === 0) sets.delete(each)
    }
    counts.set(key, sizeOf(set))
    if (needed(key).length > 0) sets.set(key, set)
    for (const each of needed(key)) if (lower(left, each) === 0) ready.push(each)
  }
  return counts
}

const BITS = 32

/** Returns the documents at the other end of edges by which one waits for another. */
function ends(edges: readonly Edge[], end: 'from' | 'to'): readonly string[] {
  const own = edges.filter(({ reference: { relation } }) => relation.dependency)
  return [...new Set(own.map((edge) => edge[end].key))]
}

function lower(numbers: Map<string, number>, key: string): number {
  const less = (numbers.get(key) ?? 0) - 1
  numbers.set(key, less)
  return less
}

/** Adds what is in another set, and the document at a place. */
function add(set: Uint32Array, other: Uint32Array | undefined, place: number | undefined): void {
  if (other) for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) | (other[at] ?? 0)
  if (place === undefined) return
  const at = Math.floor(place / BITS)
  set[at] = (set[at] ?? 0) | (1 << (place % BITS))
}

function sizeOf(set: Uint32Array): number {
  let size = 0
  for (const word of set) for (let rest = word; rest !== 0; rest &= rest - 1) size += 1
  return size
}

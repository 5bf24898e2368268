/** What a walk needs to know of a graph. */
export interface Adjacency {
  out(key: string): Iterable<Neighbour>
  in(key: string): Iterable<Neighbour>
}

/** One step from a node: where it leads, and by which relation. */
export interface Neighbour {
  readonly key: string
  readonly relation: string
}

export interface Neighbourhood {
  /** Nearest first. */
  readonly keys: readonly string[]
  readonly edges: readonly NeighbourhoodEdge[]
  /** For each key with neighbours that were cut away: how many. */
  readonly hidden: ReadonlyMap<string, number>
  /** How many neighbours were cut away in all. */
  readonly more: number
  /** How many edges between keys were cut away. */
  readonly moreEdges: number
}

export interface NeighbourhoodEdge {
  readonly from: string
  readonly to: string
  readonly relation: string
}

export interface Bounds {
  /** At most so many keys. */
  readonly limit?: number
  /** At most so many steps from the centre. */
  readonly depth?: number
}

/** More lines between sixty boxes tell nobody anything, and take seconds to lay out. */
const MOST_EDGES = 120

/** Up to so many keys, what stands beside the walk is company and not a crowd. */
const ROOMY = 12

/**
 * What the centre leads to and what leads to it, transitively, nearest first. A walk keeps its
 * direction; what else leads to the same place is added only where there is room for all of it.
 * Work is bounded by what is kept and its neighbours, never by the size of the graph.
 */
export function neighbourhood(
  graph: Adjacency,
  centre: Iterable<string>,
  { limit = 60, depth = Number.POSITIVE_INFINITY }: Bounds = {},
): Neighbourhood {
  const keys = new Set<string>()
  for (const key of centre) if (keys.size < limit) keys.add(key)
  const onward = { next: [...keys], seen: new Set(keys), of: (key: string) => graph.out(key) }
  const backward = { next: [...keys], seen: new Set(keys), of: (key: string) => graph.in(key) }
  for (let step = 0; step < depth && keys.size < limit; step++) {
    const found = interleave(advance(onward), advance(backward))
    if (onward.next.length + backward.next.length === 0) break
    for (const key of found) if (keys.size < limit) keys.add(key)
  }
  if (depth === Number.POSITIVE_INFINITY) addCompany(graph, keys, Math.min(limit, ROOMY))
  return { keys: [...keys], ...edgesAmong(graph, keys), ...cutAway(graph, keys) }
}

/** Beside each key, all of its other neighbours or none. Keys that are added take their turn, too. */
function addCompany(graph: Adjacency, keys: Set<string>, most: number): void {
  for (const key of keys) {
    if (keys.size >= most) return
    const company = strangersTo(graph, key, keys)
    if (keys.size + company.size > most) continue
    for (const stranger of company) keys.add(stranger)
  }
}

function strangersTo(graph: Adjacency, key: string, keys: ReadonlySet<string>): Set<string> {
  const around = [...graph.out(key), ...graph.in(key)].map((neighbour) => neighbour.key)
  return new Set(around.filter((neighbour) => !keys.has(neighbour)))
}

/** Moves a walk one step on and returns what it had not seen. */
function advance(walk: Walk): string[] {
  const found: string[] = []
  for (const from of walk.next) {
    for (const { key } of walk.of(from)) {
      if (walk.seen.has(key)) continue
      walk.seen.add(key)
      found.push(key)
    }
  }
  walk.next = found
  return found
}

function edgesAmong(graph: Adjacency, keys: ReadonlySet<string>): Drawn {
  const edges = new Map<string, NeighbourhoodEdge>()
  for (const from of keys) {
    for (const { key: to, relation } of graph.out(from)) {
      if (keys.has(to)) edges.set(JSON.stringify([from, relation, to]), { from, to, relation })
    }
  }
  const drawn = [...edges.values()].slice(0, MOST_EDGES)
  return { edges: drawn, moreEdges: edges.size - drawn.length }
}

function cutAway(graph: Adjacency, keys: ReadonlySet<string>): Cut {
  const hidden = new Map<string, number>()
  const all = new Set<string>()
  for (const key of keys) {
    const cut = strangersTo(graph, key, keys)
    if (cut.size > 0) hidden.set(key, cut.size)
    for (const neighbour of cut) all.add(neighbour)
  }
  return { hidden, more: all.size }
}

function interleave(first: readonly string[], second: readonly string[]): string[] {
  const longest = first.length > second.length ? first : second
  return longest.flatMap((_, index) =>
    [first[index], second[index]].filter((key) => key !== undefined),
  )
}

type Drawn = Pick<Neighbourhood, 'edges' | 'moreEdges'>
type Cut = Pick<Neighbourhood, 'hidden' | 'more'>

interface Walk {
  next: string[]
  readonly seen: Set<string>
  readonly of: (key: string) => Iterable<Neighbour>
}

/** The part of a graph that a walk reads. */
export interface Adjacency {
  out(key: string): Iterable<Neighbour>
  in(key: string): Iterable<Neighbour>
}

/** One step from a node: its target and its relation. */
export interface Neighbour {
  readonly key: string
  readonly relation: string
}

export interface Neighbourhood {
  /** The keys that were reached, nearest first. */
  readonly keys: readonly string[]
  readonly edges: readonly NeighbourhoodEdge[]
  /** The number of neighbours that were cut away, for each key that has such neighbours. */
  readonly hidden: ReadonlyMap<string, number>
  /** All neighbours that were cut away. */
  readonly cut: readonly string[]
  /** The number of edges between keys that were cut away. */
  readonly moreEdges: number
}

export interface NeighbourhoodEdge {
  readonly from: string
  readonly to: string
  readonly relation: string
}

export interface Bounds {
  /** The most keys to keep. */
  readonly limit?: number
  /**
   * Other neighbours of the found nodes are added as long as there are no more keys. Default: 12.
   */
  readonly besideUpTo?: number
  /** The most steps to take from the centre. */
  readonly depth?: number
}

export interface NearBounds extends Bounds {
  /** The most steps from the centre, where not everything fits. Default: no such limit. */
  readonly near?: number
}

/**
 * The most edges to keep. More lines between sixty boxes are unreadable and take seconds to lay
 * out.
 */
const MOST_EDGES = 120

/** The default number of keys up to which other neighbours of the found nodes are added. */
const ROOMY = 12

/**
 * Finds what the centre leads to and what leads to it, transitively, nearest first; or what is within
 * `near` steps, where not everything fits. A walk keeps its direction. Other neighbours of the nodes
 * it found are added only if all of them fit. The work is bounded by the nodes that are kept and their
 * neighbours, never by the size of the graph.
 */
export function neighbourhood(
  graph: Adjacency,
  centre: readonly string[],
  { near, ...bounds }: NearBounds = {},
): Neighbourhood {
  const whole = reached(graph, centre, bounds)
  const isCut = near !== undefined && leadsOn(graph, whole)
  return joinedAmong(graph, isCut ? reached(graph, centre, { ...bounds, depth: near }) : whole)
}

/** Walks from the centre. Returns the keys that it finds, nearest first. */
function reached(
  graph: Adjacency,
  centre: readonly string[],
  { limit = 60, depth = Number.POSITIVE_INFINITY, besideUpTo = ROOMY }: Bounds,
): Set<string> {
  const keys = new Set<string>()
  for (const key of centre) if (keys.size < limit) keys.add(key)
  const onward = { next: [...keys], seen: new Set(keys), of: (key: string) => graph.out(key) }
  const backward = { next: [...keys], seen: new Set(keys), of: (key: string) => graph.in(key) }
  for (let step = 0; step < depth && keys.size < limit; step++) {
    const found = interleave(advance(onward), advance(backward))
    if (onward.next.length + backward.next.length === 0) break
    for (const key of found) if (keys.size < limit) keys.add(key)
  }
  if (depth === Number.POSITIVE_INFINITY) addBeside(graph, keys, Math.min(limit, besideUpTo))
  return keys
}

/** Says whether one of the keys that hang together has a neighbour that is none of them. */
function leadsOn(graph: Adjacency, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) => {
    const next = [...graph.out(key), ...graph.in(key)]
    return next.some((each) => keys.has(each.key)) && next.some((each) => !keys.has(each.key))
  })
}

/** Returns the keys that are joined to others of them, with their edges and what was cut away. */
function joinedAmong(graph: Adjacency, keys: Set<string>): Neighbourhood {
  const drawn = edgesAmong(graph, keys)
  const joined = new Set<string>()
  for (const { from, to } of drawn.edges) joined.add(from).add(to)
  for (const key of keys) if (!joined.has(key)) keys.delete(key)
  return { keys: [...keys], ...drawn, ...cutAway(graph, keys) }
}

/**
 * Adds the other neighbours of each key: all of them, or none if they do not fit. Added keys are
 * visited in turn.
 */
function addBeside(graph: Adjacency, keys: Set<string>, most: number): void {
  for (const key of keys) {
    if (keys.size >= most) return
    const others = neighboursOutside(graph, key, keys)
    if (keys.size + others.size > most) continue
    for (const other of others) keys.add(other)
  }
}

function neighboursOutside(graph: Adjacency, key: string, keys: ReadonlySet<string>): Set<string> {
  const outside = new Set<string>()
  for (const each of graph.out(key)) if (!keys.has(each.key)) outside.add(each.key)
  for (const each of graph.in(key)) if (!keys.has(each.key)) outside.add(each.key)
  return outside
}

/** Moves a walk one step on and returns the keys that are new to it. */
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
  const edges: NeighbourhoodEdge[] = []
  for (const from of keys) {
    const seen = new Set<string>()
    for (const { key: to, relation } of graph.out(from)) {
      if (!keys.has(to)) continue
      const name = `${relation}\0${to}`
      if (seen.has(name)) continue
      seen.add(name)
      edges.push({ from, to, relation })
    }
  }
  const drawn = edges.slice(0, MOST_EDGES)
  return { edges: drawn, moreEdges: edges.length - drawn.length }
}

function cutAway(graph: Adjacency, keys: ReadonlySet<string>): Cut {
  const hidden = new Map<string, number>()
  const all = new Set<string>()
  for (const key of keys) {
    const cut = neighboursOutside(graph, key, keys)
    if (cut.size > 0) hidden.set(key, cut.size)
    for (const neighbour of cut) all.add(neighbour)
  }
  return { hidden, cut: [...all] }
}

function interleave(first: readonly string[], second: readonly string[]): string[] {
  const longest = first.length > second.length ? first : second
  return longest.flatMap((_, index) =>
    [first[index], second[index]].filter((key) => key !== undefined),
  )
}

type Drawn = Pick<Neighbourhood, 'edges' | 'moreEdges'>
type Cut = Pick<Neighbourhood, 'hidden' | 'cut'>

interface Walk {
  next: string[]
  readonly seen: Set<string>
  readonly of: (key: string) => Iterable<Neighbour>
}

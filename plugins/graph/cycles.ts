import type { Edge, Graph } from './graph.ts'
import { type Next, strongComponents } from './strong-components.ts'

/** The most circles that are looked for: a document in more of them has one problem, not many. */
const MOST_ROUNDS = 20

/**
 * Returns one closed walk, edge by edge, for every group of documents that wait for one another.
 * Each round finds a short circle in every group. Circles that share a document are joined there.
 */
export function cyclesOf(
  graph: Graph,
  follows: (edge: Edge) => boolean,
): readonly (readonly Edge[])[] {
  const walks: (readonly Edge[])[] = []
  const used = new Set<Edge>()
  const next = (key: string) =>
    graph.edgesFrom(key).filter((edge) => follows(edge) && !used.has(edge))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cycles = strongComponents(graph, next).map((members) => cycleIn(members, next))
    if (cycles.length === 0) break
    for (const cycle of cycles) {
      for (const edge of cycle) used.add(edge)
      join(walks, cycle)
    }
  }
  return walks
}

/**
 * Inserts a circle into the first walk that shares a document with it, or adds it as a new walk.
 */
function join(walks: (readonly Edge[])[], cycle: readonly Edge[]): void {
  for (const [index, walk] of walks.entries()) {
    const at = walk.findIndex((edge) => cycle.some(({ from }) => from === edge.from))
    if (at === -1) continue
    const turn = cycle.findIndex(({ from }) => from === walk[at]?.from)
    const turned = [...cycle.slice(turn), ...cycle.slice(0, turn)]
    walks[index] = [...walk.slice(0, at), ...turned, ...walk.slice(at)]
    return
  }
  walks.push(cycle)
}

function cycleIn(members: ReadonlySet<string>, next: Next): readonly Edge[] {
  const start = [...members].sort()[0] ?? ''
  return shortestCycle(start, members, next)
}

function shortestCycle(start: string, members: ReadonlySet<string>, next: Next): readonly Edge[] {
  const cameBy = new Map<string, Edge>()
  const queue = [start]
  for (const key of queue) {
    for (const edge of next(key)) {
      if (edge.to.key === start) return pathBack(start, edge, cameBy)
      if (!members.has(edge.to.key) || cameBy.has(edge.to.key)) continue
      cameBy.set(edge.to.key, edge)
      queue.push(edge.to.key)
    }
  }
  return []
}

function pathBack(start: string, last: Edge, cameBy: ReadonlyMap<string, Edge>): readonly Edge[] {
  const path = [last]
  for (let at = last.from.key; at !== start; ) {
    const edge = cameBy.get(at)
    if (!edge) break
    path.unshift(edge)
    at = edge.from.key
  }
  return path
}

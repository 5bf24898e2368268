import type { Edge, Graph } from './graph.ts'

/** Who waits in more circles than this has one trouble, not so many. */
const MOST_ROUNDS = 20

/**
 * For every knot of documents that wait for one another, one closed walk, edge by edge. Round by
 * round each knot gives a short circle; circles that meet are joined where they meet.
 */
export function cyclesOf(
  graph: Graph,
  follows: (edge: Edge) => boolean,
): readonly (readonly Edge[])[] {
  const walks: (readonly Edge[])[] = []
  const told = new Set<Edge>()
  const next = (key: string) =>
    graph.edgesFrom(key).filter((edge) => follows(edge) && !told.has(edge))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cycles = knots(graph, next).map((knot) => cycleIn(knot, next))
    if (cycles.length === 0) break
    for (const cycle of cycles) {
      for (const edge of cycle) told.add(edge)
      join(walks, cycle)
    }
  }
  return walks
}

/** Puts a circle into the first walk that passes one of its documents; else it is a walk itself. */
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

function cycleIn(knot: ReadonlySet<string>, next: Next): readonly Edge[] {
  const start = [...knot].sort()[0] ?? ''
  return shortestCycle(start, knot, next)
}

type Next = (key: string) => readonly Edge[]

/** A document on the way down, and how many of its edges were followed. */
interface Frame {
  readonly key: string
  readonly edges: readonly Edge[]
  at: number
}

/** Tarjan's strongly connected components, without recursion; no single node without a loop. */
function knots(graph: Graph, next: Next): ReadonlySet<string>[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const found: ReadonlySet<string>[] = []
  for (const { key } of graph.nodes) if (!order.has(key)) visit(key)
  return found

  function visit(root: string): void {
    const stack = [enter(root)]
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const edge = frame.edges[frame.at++]
      if (!edge) {
        stack.pop()
        leave(frame, stack.at(-1)?.key)
      } else if (!order.has(edge.to.key)) stack.push(enter(edge.to.key))
      else if (isOpen.has(edge.to.key)) lower(frame.key, order.get(edge.to.key))
    }
  }

  function enter(key: string): Frame {
    order.set(key, order.size)
    low.set(key, order.size - 1)
    open.push(key)
    isOpen.add(key)
    return { key, edges: next(key), at: 0 }
  }

  function leave({ key, edges }: Frame, parent: string | undefined): void {
    if (parent !== undefined) lower(parent, low.get(key))
    if (low.get(key) !== order.get(key)) return
    const knot = new Set(open.splice(open.lastIndexOf(key)))
    for (const member of knot) isOpen.delete(member)
    if (knot.size > 1 || edges.some((edge) => edge.to.key === key)) found.push(knot)
  }

  function lower(key: string, to = Number.POSITIVE_INFINITY): void {
    low.set(key, Math.min(low.get(key) ?? to, to))
  }
}

function shortestCycle(start: string, knot: ReadonlySet<string>, next: Next): readonly Edge[] {
  const cameBy = new Map<string, Edge>()
  const queue = [start]
  for (const key of queue) {
    for (const edge of next(key)) {
      if (edge.to.key === start) return pathBack(start, edge, cameBy)
      if (!knot.has(edge.to.key) || cameBy.has(edge.to.key)) continue
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

import type { Edge, Graph } from './graph.ts'

/** Returns the edges that lead on from a document. */
export type Next = (key: string) => readonly Edge[]

/** A document that the search has reached, and how many of its edges have been followed. */
interface Frame {
  readonly key: string
  readonly edges: readonly Edge[]
  at: number
  readonly order: number
  /** The earliest document that can be reached from it. */
  low: number
  isOpen: boolean
}

/**
 * Finds strongly connected components (Tarjan), without recursion. A single document counts only if
 * it refers to itself.
 */
export function strongComponents(graph: Graph, next: Next): ReadonlySet<string>[] {
  const frames = new Map<string, Frame>()
  const open: Frame[] = []
  const found: ReadonlySet<string>[] = []
  for (const { key } of graph.nodes) if (!frames.has(key)) visit(key)
  return found

  function visit(root: string): void {
    const stack = [enter(root)]
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const edge = frame.edges[frame.at++]
      const known = edge && frames.get(edge.to.key)
      if (!edge) {
        stack.pop()
        leave(frame, stack.at(-1))
      } else if (!known) stack.push(enter(edge.to.key))
      else if (known.isOpen) frame.low = Math.min(frame.low, known.order)
    }
  }

  function enter(key: string): Frame {
    const order = frames.size
    const frame = { key, edges: next(key), at: 0, order, low: order, isOpen: true }
    frames.set(key, frame)
    open.push(frame)
    return frame
  }

  function leave(frame: Frame, parent: Frame | undefined): void {
    const { key, edges, low, order } = frame
    if (parent) parent.low = Math.min(parent.low, low)
    if (low !== order) return
    const members = open.splice(open.lastIndexOf(frame))
    for (const member of members) member.isOpen = false
    if (members.length > 1 || edges.some((edge) => edge.to.key === key)) {
      found.push(new Set(members.map((member) => member.key)))
    }
  }
}

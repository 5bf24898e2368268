import type { Edge, Graph } from './graph.ts'

/** Returns the edges that lead on from a document. */
export type Next = (key: string) => readonly Edge[]

/** A document on the current path of the search, and how many of its edges have been followed. */
interface Frame {
  readonly key: string
  readonly edges: readonly Edge[]
  at: number
}

/**
 * Finds strongly connected components (Tarjan), without recursion. A single document counts only if
 * it refers to itself.
 */
export function strongComponents(graph: Graph, next: Next): ReadonlySet<string>[] {
  const [order, low] = [new Map<string, number>(), new Map<string, number>()]
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
    const members = new Set(open.splice(open.lastIndexOf(key)))
    for (const member of members) isOpen.delete(member)
    if (members.size > 1 || edges.some((edge) => edge.to.key === key)) found.push(members)
  }

  function lower(key: string, to = Number.POSITIVE_INFINITY): void {
    low.set(key, Math.min(low.get(key) ?? to, to))
  }
}

import type { Edge } from './graph.ts'

/** Every key that can be reached over these edges, nearest first; the start is not among them. */
export function reach(
  start: string,
  next: (key: string) => readonly Edge[],
  end: (edge: Edge) => string = (edge) => edge.to.key,
): readonly string[] {
  const seen = new Set([start])
  const queue = [start]
  for (const key of queue) {
    for (const edge of next(key)) {
      const to = end(edge)
      if (seen.has(to)) continue
      seen.add(to)
      queue.push(to)
    }
  }
  return queue.slice(1)
}

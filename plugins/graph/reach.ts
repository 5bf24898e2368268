import type { Edge } from './graph.ts'

/** Returns every key that these edges reach, nearest first, without the start. */
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

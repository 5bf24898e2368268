import type { PlanGraph } from './plan-graph.ts'

/** The most boxes of one picture. */
export const MOST_BOXES = 60

/** Some items as pictures: the parts that hang together, and the items that are left out. */
export interface GraphParts {
  /** The keys of each picture. Every key has a line to another one of its picture. */
  readonly parts: readonly (readonly string[])[]
  /** Items that are too far away in a part that is too large. */
  readonly far: readonly string[]
  /** Items without a line to any other. */
  readonly alone: readonly string[]
}

/**
 * Puts items into pictures of at most `most` boxes. What hangs together stays together; of a part
 * that is too large, those nearest to the longest chain are kept.
 */
export function graphParts(
  plan: PlanGraph,
  keys: readonly string[],
  most: number = MOST_BOXES,
): GraphParts {
  const asked = new Set(keys)
  const around = (key: string) => plan.around(key).filter((each) => asked.has(each))
  const groups = connected(keys, around)
  const parts: string[][] = []
  const far: string[] = []
  for (const group of groups.filter(({ length }) => length > 1)) {
    const kept = group.length <= most ? group : nearest(group, plan, { around, most })
    far.push(...group.filter((key) => !kept.includes(key)))
    const last = parts.at(-1)
    if (last && last.length + kept.length <= most) last.push(...kept)
    else parts.push([...kept])
  }
  return { parts, far, alone: groups.filter(({ length }) => length === 1).flat() }
}

type Around = (key: string) => readonly string[]

/** Returns the groups of keys that lines join, those of the most keys first. */
function connected(keys: readonly string[], around: Around): readonly (readonly string[])[] {
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const key of keys) {
    if (seen.has(key)) continue
    const group = new Set([key])
    for (const each of group) {
      seen.add(each)
      for (const next of around(each)) group.add(next)
    }
    groups.push([...group])
  }
  return groups.toSorted((a, b) => b.length - a.length)
}

interface Walked {
  readonly around: Around
  readonly most: number
}

/** Walks from the longest chain, or else from the first key, and returns the first keys it meets. */
function nearest(
  group: readonly string[],
  { chain }: PlanGraph,
  { around, most }: Walked,
): readonly string[] {
  const own = new Set(group)
  const start = chain.filter((key) => own.has(key)).slice(0, most)
  const found = new Set(start.length > 0 ? start : group.slice(0, 1))
  for (const key of found) {
    for (const next of around(key)) {
      if (found.size >= most) return [...found]
      found.add(next)
    }
  }
  return [...found]
}

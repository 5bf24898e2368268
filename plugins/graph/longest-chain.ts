import { given } from '../basics/given.ts'
/**
 * Returns the longest walk through documents that wait for one another, from the one that waits for
 * all others. Returns nothing when no document waits. Documents on a circle, and those that wait for
 * a circle, are on no chain. Of two walks of one length, the first in order of `keys` is taken.
 */
export function longestChain(
  keys: readonly string[],
  next: (key: string) => readonly string[],
): readonly string[] {
  const known = new Set(keys)
  const steps = new Map(keys.map((key) => [key, next(key).filter((to) => known.has(to))]))
  const best = new Map<string, { readonly length: number; readonly to?: string }>()
  for (const key of lastFirst(steps)) {
    const [to] = (steps.get(key) ?? [])
      .filter((each) => best.has(each))
      .toSorted((a, b) => (best.get(b)?.length ?? 0) - (best.get(a)?.length ?? 0))
    const length = 1 + (to === undefined ? 0 : (best.get(to)?.length ?? 0))
    best.set(key, { length, ...given({ to }) })
  }
  const [start] = keys
    .filter((key) => (best.get(key)?.length ?? 0) > 1)
    .toSorted((a, b) => (best.get(b)?.length ?? 0) - (best.get(a)?.length ?? 0))
  const chain: string[] = []
  for (let at: string | undefined = start; at !== undefined; at = best.get(at)?.to) chain.push(at)
  return chain
}

/** Returns documents after all that they wait for. Those that wait for a circle are left out. */
function lastFirst(steps: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const waiting = new Map([...steps].map(([key, to]) => [key, new Set(to).size]))
  const before = new Map<string, string[]>()
  for (const [key, to] of steps) {
    for (const each of new Set(to)) {
      const keys = before.get(each)
      if (keys) keys.push(key)
      else before.set(each, [key])
    }
  }
  const ordered = [...steps.keys()].filter((key) => waiting.get(key) === 0)
  for (const key of ordered) {
    for (const each of before.get(key) ?? []) {
      const left = (waiting.get(each) ?? 0) - 1
      waiting.set(each, left)
      if (left === 0) ordered.push(each)
    }
  }
  return ordered
}

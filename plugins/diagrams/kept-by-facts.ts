import type { Words } from '../words/words.ts'

/** Returns what is made of some facts with some words. `make` makes it the first time. */
export type KeptByFacts<Value> = (t: Words, facts: unknown, make: () => Value) => Value

/**
 * Keeps what is made of facts, since a document is in the pictures of many pages. Beyond `most`
 * values, all are forgotten.
 */
export function keptByFacts<Value>(most: number): KeptByFacts<Value> {
  const all = new WeakMap<Words, Map<string, { readonly value: Value }>>()
  return (t, facts, make) => {
    const kept = all.get(t) ?? new Map<string, { readonly value: Value }>()
    all.set(t, kept)
    const name = JSON.stringify(facts)
    const known = kept.get(name)
    if (known) return known.value
    if (kept.size >= most) kept.clear()
    const value = make()
    kept.set(name, { value })
    return value
  }
}

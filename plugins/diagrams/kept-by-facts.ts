import type { Words } from '../words/words.ts'

/**
 * Returns what is made of some facts with some words. `make` makes it the first time. A list of
 * facts is known by what it holds, and an object, which nobody changes, by itself.
 */
export type KeptByFacts<Value> = (t: Words, facts: object, make: () => Value) => Value

/**
 * Keeps what is made of facts, since a document is in the pictures of many pages. Beyond `most`
 * values, all are forgotten.
 */
export function keptByFacts<Value>(most: number): KeptByFacts<Value> {
  const all = new WeakMap<Words, KeptValues<Value>>()
  return (t, facts, make) => {
    const values = all.get(t) ?? { lists: new Map(), objects: new WeakMap() }
    all.set(t, values)
    const { lists, objects } = values
    const name = Array.isArray(facts) ? JSON.stringify(facts) : undefined
    const known = name === undefined ? objects.get(facts) : lists.get(name)
    if (known) return known.value
    const made = { value: make() }
    if (lists.size >= most) lists.clear()
    if (name === undefined) objects.set(facts, made)
    else lists.set(name, made)
    return made.value
  }
}

interface KeptValues<Value> {
  readonly lists: Map<string, Kept<Value>>
  readonly objects: WeakMap<object, Kept<Value>>
}

interface Kept<Value> {
  readonly value: Value
}

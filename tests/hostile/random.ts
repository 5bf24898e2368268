/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0 on, below the number. */
  below(number: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** True once in so many times. */
  once(inTimes: number): boolean
  text(parts: readonly [string, ...string[]], most: number): string
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (number: number) => Math.floor(next() * number)
  const pick = <Item>(items: readonly [Item, ...Item[]]) => items[below(items.length)] ?? items[0]
  return {
    below,
    pick,
    once: (inTimes) => below(inTimes) === 0,
    text: (parts, most) => Array.from({ length: below(most + 1) }, () => pick(parts)).join(''),
  }
}

/** The rules of a pattern: `any` matches any number of things, and `fits` tests one thing. */
export interface Wildcards {
  readonly any: string
  fits(pattern: string, thing: string): boolean
}

/**
 * Says whether all things match all patterns, in order. It goes back only to the last `any`, so its
 * time is bounded by the product of both lengths.
 */
export function fitAll(
  patterns: ArrayLike<string>,
  things: ArrayLike<string>,
  { any, fits }: Wildcards,
): boolean {
  let [at, thing] = [0, 0]
  let last: { readonly at: number; thing: number } | undefined
  while (thing < things.length) {
    const pattern = patterns[at]
    if (pattern === any) {
      last = { at: ++at, thing }
    } else if (pattern !== undefined && fits(pattern, things[thing] ?? '')) {
      at++
      thing++
    } else if (last) {
      last.thing++
      at = last.at
      thing = last.thing
    } else {
      return false
    }
  }
  while (patterns[at] === any) at++
  return at === patterns.length
}

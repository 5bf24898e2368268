/** A share of a whole: 2 of 3. */
export interface Fraction {
  readonly part: number
  readonly whole: number
}

/** Reads `2/3`. Returns undefined for any other text, and for more than the whole. */
export function parseFraction(text: string): Fraction | undefined {
  const [, part = 1, whole = 0] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text)?.map(Number) ?? []
  return part <= whole ? { part, whole } : undefined
}

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

/**
 * Returns a share in whole percent, rounded. Only the whole is 100 percent, and only nothing is 0
 * percent: 199 of 200 is 99, and 1 of 300 is 1.
 */
export function percentOf(part: number, whole: number): number {
  const percent = Math.round((100 * part) / whole)
  if (part === 0 || part >= whole) return percent
  return Math.min(99, Math.max(1, percent))
}

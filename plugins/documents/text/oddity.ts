/** Characters that a reader does not see as what they are. */
export interface Oddity {
  /** What they are, as the middle of "Unexpected … U+200B". */
  readonly what: string
  readonly text: string
  /** An offset into the text. */
  readonly start: number
  /** Nobody needs it: an error in prose too. */
  readonly grave: boolean
}

/** `U+200B`, the first three of them. */
export function codePoints(text: string): string {
  const named = [...text].slice(0, 3).map((character) => {
    const point = character.codePointAt(0) ?? 0
    return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  })
  return [...new Set(named)].join(' ')
}

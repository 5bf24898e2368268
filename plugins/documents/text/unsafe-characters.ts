/** Characters in a text that readers do not see as what they are. */
export interface UnsafeCharacters {
  /** The name of the characters, as the middle of "Unexpected … U+200B". */
  readonly what: string
  readonly text: string
  /** The offset in the text. */
  readonly start: number
  /** True when nobody needs these characters: they are an error in prose too. */
  readonly severe: boolean
  /** The text to write instead, where a reader misses nothing. */
  readonly instead?: '' | ' '
}

/** Names the first three characters of a text: `U+200B`. */
export function codePoints(text: string): string {
  const named = [...text].slice(0, 3).map((character) => {
    const point = character.codePointAt(0) ?? 0
    return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  })
  return [...new Set(named)].join(' ')
}

/** A part of a text that becomes another. The offsets are those of the text as it is. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Replaces parts of a text, all in one go: one after another would copy the whole text for each. A
 * part that begins within another is left as it is.
 */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = []
  let at = 0
  for (const each of replacements.toSorted((a, b) => a.start - b.start)) {
    if (each.start < at) continue
    pieces.push(text.slice(at, each.start), each.text)
    at = each.end
  }
  return pieces.join('') + text.slice(at)
}

import { once } from '../../basics/memo.ts'

const SPACES = /\s+/gu
/** Characters that XML forbids, or that change the direction of the text around them. */
const UNWRITABLE = /[\p{Cc}\p{Co}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** Returns an author's text on one line, without control characters, cut to `most` letters. */
export function oneLine(text: string, most: number): string {
  const written = text.toWellFormed().replace(SPACES, ' ').replace(UNWRITABLE, '')
  const flat = written.replace(SPACES, ' ').trim()
  return flat.length <= most ? flat : cut(flat, most)
}

/** Returns the first `most` letters. The last one is an ellipsis when the text was cut. */
export function cut(text: string, most: number): string {
  const letters = lettersOf(text, most + 1)
  if (letters.length <= most) return letters.join('')
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

/**
 * Splits a text into at most `most` letters as a reader counts them: an emoji or an accented letter
 * is one.
 */
export function lettersOf(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const letters: string[] = []
  for (const { segment } of graphemes().segment(text)) {
    if (letters.length >= most) break
    letters.push(segment)
  }
  return letters
}

/** Returns the name of a relation as it is written on a line. */
export function relationLabel(relation: string): string {
  return oneLine(relation, 40)
}

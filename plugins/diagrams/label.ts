const SPACES = /\s+/gu
/** Characters that XML forbids, or that turn the direction of the text around them. */
const UNWRITABLE = /[\p{Cc}\p{Co}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** An author's text on one line, without control characters, cut to `most` letters. */
export function oneLine(text: string, most: number): string {
  const written = text.toWellFormed().replace(SPACES, ' ').replace(UNWRITABLE, '')
  const flat = written.replace(SPACES, ' ').trim()
  return flat.length <= most ? flat : cut(flat, most)
}

/** The first `most` letters, the last of them an ellipsis when something was left out. */
export function cut(text: string, most: number): string {
  const letters = lettersOf(text, most + 1)
  if (letters.length <= most) return letters.join('')
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

/** What a reader sees as letters: an emoji or an accented letter is one. At most `most` of them. */
export function lettersOf(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const letters: string[] = []
  for (const { segment } of graphemes.segment(text)) {
    if (letters.length >= most) break
    letters.push(segment)
  }
  return letters
}

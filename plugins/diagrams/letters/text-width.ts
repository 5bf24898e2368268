/** Advance widths in hundredths of the font size, grouped by width. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [30, "'ijlIJ"],
  [34, ' ,.‘’·/:;\\|'],
  [38, 'f-'],
  [42, '()[]t!r'],
  [50, '"*_`–°“”'],
  [55, 'sz?c'],
  [60, 'Lkvxy•'],
  [62, 'FTYaeo'],
  [64, '$0123456789bdghnpqu{}€'],
  [69, 'EKPSABVXZY'],
  [75, 'CRUNH'],
  [79, '&DGOQ'],
  [84, 'w#+<=>^~'],
  [88, 'M'],
  [100, '%mW@…—'],
]
const ADVANCE = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)
const EMOJI_WIDTH = 130
const OTHER_WIDTH = 80
const INVISIBLE = /^[\p{M}\p{Cf}]$/u
export const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u

/**
 * Returns the width of a text in pixels, in the widest font that a reader is likely to have. A site
 * chooses its own font, with the reader's as a fallback, and a box that is too wide is better than
 * text that overflows.
 */
export function textWidth(text: string, size: number): number {
  let hundredths = 0
  for (const letter of text) hundredths += advance(letter)
  return (hundredths * size) / 100
}

function advance(letter: string): number {
  const known = ADVANCE.get(letter) ?? ADVANCE.get(letter.normalize('NFD').charAt(0))
  if (known !== undefined) return known
  if (INVISIBLE.test(letter)) return 0
  if (IDEOGRAPH.test(letter)) return 100
  return /\p{Extended_Pictographic}/u.test(letter) ? EMOJI_WIDTH : OTHER_WIDTH
}

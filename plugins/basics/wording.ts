import { nearest } from './nearest.ts'

/** The most alternatives that a sentence lists, when there are more than a few beyond them. */
const MOST_ALTERNATIVES = 8
const A_FEW = 2

/** Joins words into a sentence's list: `a`, `a or b`, `a, b or c`. */
export function enumerate(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
}

/** Lists alternatives in back-ticks: "`a`, `b` or `c`". Of many, it lists eight. */
export function alternatives(words: readonly string[]): string {
  return enumerateSome(words.map(code))
}

/** Joins words with "or". Of many, it lists eight and counts the others. */
export function enumerateSome(words: readonly string[]): string {
  const isFew = words.length <= MOST_ALTERNATIVES + A_FEW
  return enumerate(firstWords(words, isFew ? words.length : MOST_ALTERNATIVES), 'or')
}

/** Returns the first words of a list, and `3 more` in the place of the others. */
export function firstWords(words: readonly string[], most: number): readonly string[] {
  const rest = words.length - most
  return rest > 0 ? [...words.slice(0, most), `${rest} more`] : words
}

/** Returns the first lines of a message, and `and 3 more` below them, as far from the margin. */
export function firstLines(lines: readonly string[], most: number): readonly string[] {
  const rest = lines.length - most
  const [indent = ''] = /^ */.exec(lines[0] ?? '') ?? []
  return rest > 0 ? [...lines.slice(0, most), `${indent}and ${rest} more`] : lines
}

/**
 * Writes a whole number with commas: `10,020`. A process that loads `Intl` for it starts more than
 * 20 milliseconds later.
 */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Writes `1 day` or `2 days`. An irregular plural is given as the third argument. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`
}

/** Writes a text with a capital first letter. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Writes `1st`, `2nd`, `3rd` or `4th`. */
export function ordinal(number: number): string {
  const teens = Math.floor(number / 10) % 10 === 1
  const ending = teens ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]
  return `${number}${ending ?? 'th'}`
}

/** Writes a name such as `in-progress` as words: "in progress". */
export function spaced(name: string): string {
  return name.replaceAll('-', ' ')
}

/** Puts the author's text in back-ticks, on one line, cut to a readable length. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const cut = flat.length > 80 ? `${wholeLetters(flat.slice(0, 79))}…` : flat
  return cut.includes('`') ? `\`\` ${cut} \`\`` : `\`${cut}\``
}

/** Removes the half of an emoji that a cut left at the end. */
export function wholeLetters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}

/** Returns "; did you mean `x`?", or a full stop when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  return orMeant(nearest(word, candidates))
}

/** Returns the end of a sentence: "; did you mean `x`?", or a full stop when nothing is known. */
export function orMeant(...meant: readonly (string | undefined)[]): string {
  const known = meant.filter((each) => each !== undefined)
  return known.length === 0 ? '.' : `; did you mean ${alternatives(known)}?`
}

/** Joins sentences with blanks. Returns undefined when there is none. */
export function joinedSentences(...sentences: readonly (string | undefined)[]): string | undefined {
  const known = sentences.filter((sentence) => sentence !== undefined && sentence !== '')
  return known.length === 0 ? undefined : known.join(' ')
}

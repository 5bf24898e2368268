import { distance } from 'fastest-levenshtein'

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

/** Writes `1 day` or `2 days`. An irregular plural is given as the third argument. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? singular : plural}`
}

/** Writes a text with a capital first letter. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
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

/**
 * Returns the candidate most likely meant, ignoring case, or undefined when none is near. A word
 * with other numbers is another word: `eip-155` is not `eip-1`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 200)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue
    const apart = wordDistance(wanted, candidate.toLowerCase())
    if (apart < bestDistance && haveSameNumbers(wanted, candidate)) {
      best = candidate
      bestDistance = apart
    }
  }
  return best
}

/** Says whether two words hold the same numbers, with or without zeros before them. */
export function haveSameNumbers(a: string, b: string): boolean {
  const [left, right] = [a, b].map((word) => word.match(/\d+/g)?.map(Number).join() ?? '')
  return left === right
}

/** Counts the edits between two words. Two swapped neighbouring letters count as one edit. */
function wordDistance(wanted: string, candidate: string): number {
  const alike = sharedBeginning(wanted, candidate)
  const [a, b] = [wanted.slice(alike), candidate.slice(alike)]
  const apart = distance(a, b)
  return apart === 2 && a.length === b.length && isSwap(a, b) ? 1 : apart
}

function sharedBeginning(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at]
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

import { nearest } from './wording.ts'

/** Returns the known word that is nearest to a misspelt one, or undefined when none is near. */
export type Speller = (word: string) => string | undefined

/** The effort of about one second of comparing: enough for more findings than anybody reads. */
const PATIENCE = 300_000_000

/**
 * Returns a speller that remembers its answers. It gives no new answers once its patience is used
 * up, so that ten thousand broken references among ten thousand documents do not take minutes.
 */
export function spellerOf(words: readonly string[], patience = PATIENCE): Speller {
  const answers = new Map<string, string | undefined>()
  let left = patience
  return (word) => {
    if (left < 0 || answers.has(word)) return answers.get(word)
    const near = words.filter((each) => Math.abs(each.length - word.length) <= word.length / 3 + 1)
    left -= near.reduce((sum, each) => sum + effort(word, each), words.length)
    if (left < 0) return undefined
    const meant = nearest(word, near)
    answers.set(word, meant)
    return meant
  }
}

/**
 * Estimates the cost of comparing two words: it takes blocks of 32 letters of one word for each
 * letter of the other.
 */
function effort(a: string, b: string): number {
  return Math.ceil(a.length / 32) * b.length + a.length
}

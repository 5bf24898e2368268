import { nearest } from './nearest.ts'

/** Returns the known word that is nearest to a misspelt one, or undefined when none is near. */
export type Suggester = (word: string) => string | undefined

/** The cost of about one second of comparing: enough for more findings than anybody reads. */
const MOST_COST = 300_000_000

/**
 * Returns a function that remembers its answers. It gives no new ones after comparisons of
 * `mostCost`, so that ten thousand broken references among ten thousand documents do not take
 * minutes.
 */
export function suggesterOf(words: readonly string[], mostCost = MOST_COST): Suggester {
  const answers = new Map<string, string | undefined>()
  let left = mostCost
  return (word) => {
    if (left < 0 || answers.has(word)) return answers.get(word)
    const near = words.filter((each) => Math.abs(each.length - word.length) <= word.length / 3 + 1)
    left -= near.reduce((sum, each) => sum + costOf(word, each), words.length)
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
function costOf(a: string, b: string): number {
  return Math.ceil(a.length / 32) * b.length + a.length
}

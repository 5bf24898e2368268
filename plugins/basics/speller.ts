import { nearest } from './wording.ts'

/** Finds which of its words a misspelt one most likely means. */
export type Speller = (word: string) => string | undefined

/** About a second of comparing: enough for more faults than anybody reads in one report. */
const PATIENCE = 300_000_000

/**
 * Remembers its answers, and gives no new ones once its patience is used up: ten thousand broken
 * references among ten thousand documents must not take minutes.
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

/** Comparing goes in blocks of 32 letters of one word, for each letter of the other. */
function effort(a: string, b: string): number {
  return Math.ceil(a.length / 32) * b.length + a.length
}

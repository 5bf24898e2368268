import { capitalized } from '../basics/wording.ts'
import type { Kind } from '../kinds/kind.ts'
import { PLAIN, type Words } from '../words/words.ts'

/** Returns the title of a kind's list: `Items`. */
export function titleOf({ plural }: Kind, words: Words = PLAIN): string {
  return words.maybe(`list.${plural}`) ?? capitalized(plural)
}

/** Returns a sentence about the documents of a kind. */
export function sentenceOf({ plural, describes }: Kind, words: Words): string {
  return words.maybe(`list.${plural}.describes`) ?? describes
}

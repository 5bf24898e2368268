import { type Language, type Words, type WordTable, wordsOf } from './words.ts'

/** The languages that have a table, besides English. */
export const LANGUAGES: readonly Language[] = []

/** Makes the words of a language. The site's own words come first. */
export function wordsIn(lang: string, own: WordTable = {}): Words {
  const table = LANGUAGES.find((each) => each.lang === lang)
  return wordsOf(lang, [{ lang, table: own }, ...(table ? [table] : [])])
}

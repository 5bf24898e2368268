import { wordsIn } from '../../words/languages.ts'
import type { Words, WordTable } from '../../words/words.ts'
import type { SiteOptions } from './site-options.ts'

/** The start of our keys in the translations of a site, which Starlight keeps with its own. */
const OURS = 'milepost.'

/** Makes the words of each language of a site, by what its addresses begin with. */
export function siteWords(
  starts: readonly string[],
  { starlight: { locales = {}, defaultLocale } = {}, translations }: SiteOptions,
): ReadonlyMap<string, Words> {
  return new Map(
    starts.map((start) => {
      const locale = locales[start || 'root'] ?? (start === '' ? defaultLocale : undefined)
      const lang = locale?.lang ?? (start || 'en')
      return [start, wordsIn(lang, ownWords(translations?.(lang) ?? {}))]
    }),
  )
}

/** Returns the site's own words: those of its translations whose keys begin with `milepost.`. */
export function ownWords(translations: Readonly<Record<string, unknown>>): WordTable {
  const own = Object.entries(translations).flatMap(([key, text]) =>
    key.startsWith(OURS) && typeof text === 'string' ? [[key.slice(OURS.length), text]] : [],
  )
  return Object.fromEntries(own)
}

import { createHash } from 'node:crypto'
import { LANGUAGES, wordsIn } from '../../words/languages.ts'
import { ENGLISH, PLAIN, type Words, type WordTable } from '../../words/words.ts'
import type { Languages } from './languages.ts'
import type { SiteOptions } from './site-options.ts'

/** The start of our keys in the translations of a site, which Starlight keeps with its own. */
const OURS = 'milepost.'

/** The generated words of a site, in each of its languages. */
export interface SiteWords {
  /** The words of the default language, which the documents have too. */
  readonly first: Words
  /** Returns the words for pages whose addresses begin with `start`: nothing, or `fr`. */
  of(start: string): Words
  /** Returns the words for the page at an address. */
  at(url: URL): Words
  /** A digest of all words. A page that is kept from an earlier build must have the same. */
  readonly digest: string
}

export function siteWords(
  { starts, startAt }: Languages,
  { starlight: { locales = {}, defaultLocale } = {}, translations }: SiteOptions,
): SiteWords {
  const owns: WordTable[] = []
  const words = new Map(
    starts.map((start) => {
      const locale = locales[start || 'root'] ?? (start === '' ? defaultLocale : undefined)
      const lang = locale?.lang ?? (start || 'en')
      const own = ownWords(translations?.(lang) ?? {})
      owns.push(own)
      return [start, wordsIn(lang, own)]
    }),
  )
  const of = (start: string) => words.get(start) ?? PLAIN
  const all = JSON.stringify([ENGLISH, LANGUAGES, owns])
  const digest = createHash('sha256').update(all).digest('hex').slice(0, 32)
  return { first: of(starts[0]), of, at: ({ pathname }) => of(startAt(pathname)), digest }
}

/** Returns the site's own words: those of its translations whose keys begin with `milepost.`. */
export function ownWords(translations: Readonly<Record<string, unknown>>): WordTable {
  const own = Object.entries(translations).flatMap(([key, text]) =>
    key.startsWith(OURS) && typeof text === 'string' ? [[key.slice(OURS.length), text]] : [],
  )
  return Object.fromEntries(own)
}

import { memoized, once } from '../basics/memo.ts'
import { spaced } from '../basics/wording.ts'
import EN from './en.json' with { type: 'json' }
import { isolated } from './isolated.ts'

/** The words of one language: a text for each key. `{{name}}` is a value. */
export type WordTable = Readonly<Record<string, string>>

type KeyWithPlural = keyof typeof EN

/** The key of a text, without the ending for a plural: `days`, not `days_one`. */
export type WordKey = KeyWithPlural extends infer Key
  ? Key extends `${infer Plain}_${PluralEnding}`
    ? Plain
    : Key
  : never

type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The values that a text shows. `count` chooses the plural. */
export type WordValues = Readonly<Record<string, string | number>>

/**
 * A text in no language yet: a name of a family, such as a status, or a key and its values. A value
 * may be a phrase too, or several that follow one another. A value that is a day is written as the
 * language writes days.
 */
export type Phrase =
  | { readonly family: string; readonly name: string }
  | { readonly key: WordKey; readonly values?: Readonly<Record<string, PhraseValue>> }

type PhraseValue = string | number | Phrase | readonly Phrase[]

/** The generated words of a site in one language. */
export interface Words {
  (key: WordKey, values?: WordValues): string
  /** The language, as HTML names it: `de`, `pt-BR`. */
  readonly lang: string
  /** The way in which the language is written. */
  readonly dir: 'ltr' | 'rtl'
  /** Returns a text in pieces around values that are more than text, such as elements of a page. */
  around(key: WordKey, values: Readonly<Record<string, unknown>>): readonly unknown[]
  /** Returns the word for a name such as `in-progress`: one of a family, or else the name itself. */
  named(family: string, name: string): string
  /** Returns the text of a key that is made at run time, or undefined when no table has it. */
  maybe(key: string, count?: number): string | undefined
  /** Writes a phrase. */
  phrase(phrase: Phrase): string
  /** Joins words into a list of a sentence: `a, b and c`. */
  list(words: readonly string[]): string
  /** Writes a day or a month as the language writes it. Other texts stay as they are. */
  day(text: string): string
}

/** The words of a language, and the language itself, whose plurals they follow. */
export interface Language {
  readonly lang: string
  readonly table: WordTable
}

/** The languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set('ar ckb dv fa he iw ks ku ps sd ug ur yi'.split(' '))

export const ENGLISH: Language = { lang: 'en', table: EN }

/**
 * Makes the words of a language. A table that comes first wins; English comes last. `day` writes
 * days; by default it writes them as the language does.
 */
export function wordsOf(
  lang: string,
  languages: readonly Language[],
  day: Words['day'] = daysIn(lang),
): Words {
  const tables = [...languages, ENGLISH].map((each) => ({
    ...each,
    plural: once(() => new Intl.PluralRules(known(each.lang))),
  }))
  const lists = once(() => new Intl.ListFormat(known(lang), { type: 'conjunction' }))
  const numbers = once(() => new Intl.NumberFormat(known(lang)))
  const counted = (key: string, count?: number): string | undefined => {
    for (const { table, plural } of tables) {
      const none = count === 0 ? table[`${key}_zero`] : undefined
      const ending = count === undefined ? 'other' : plural().select(count)
      const text = none ?? table[`${key}_${ending}`] ?? table[`${key}_other`] ?? table[key]
      if (text !== undefined) return text
    }
    return undefined
  }
  const uncounted = memoized((key: string) => counted(key))
  const textOf = (key: string, count: unknown) =>
    typeof count === 'number' ? counted(key, count) : uncounted(key)
  const written = (value: unknown) =>
    typeof value === 'number' ? numbers().format(value) : String(value ?? '')
  const inPlace = directionOf(lang) === 'rtl' ? isolated : (text: string) => text
  const around: Words['around'] = (key, values) =>
    pieces(textOf(key, values['count']) ?? key).map((piece, at) => {
      if (at % 2 === 0) return piece
      const value = values[piece]
      return typeof value === 'string'
        ? inPlace(value)
        : typeof value === 'number'
          ? written(value)
          : value
    })
  const text = (key: WordKey, values: WordValues = {}) => around(key, values).map(written).join('')
  const one = memoized((key: string) => textOf(key, 1))
  const named = (family: string, name: string) => one(`${family}.${name}`) ?? spaced(name)
  return Object.assign(text, {
    lang,
    dir: directionOf(lang),
    around,
    phrase: phraseWriter(text, named, day),
    named,
    maybe: (key: string, count = 1) => (count === 1 ? one(key) : textOf(key, count)),
    list: (words: readonly string[]) => lists().format(words.map(inPlace)),
    day: (text: string) => inPlace(day(text)),
  })
}

function phraseWriter(
  text: (key: WordKey, values: WordValues) => string,
  named: Words['named'],
  day: Words['day'],
): Words['phrase'] {
  const written = (value: PhraseValue): string | number => {
    if (typeof value === 'string') return day(value)
    return typeof value === 'number' ? value : [value].flat().map(phrase).join('')
  }
  const phrase = (given: Phrase): string => {
    if ('family' in given) return named(given.family, given.name)
    const { key, values = {} } = given
    const all = Object.entries(values).map(([name, value]) => [name, written(value)] as const)
    return text(key, Object.fromEntries(all))
  }
  return phrase
}

/** English words with days as documents write them, for terminals. */
export const PLAIN: Words = wordsOf('en', [], (text) => text)

/** Splits a text at its values: text, name, text, name, text. Pages show the same few texts. */
const pieces = memoized((text: string): readonly string[] => text.split(/\{\{(\w+)\}\}/))

/** Returns the way in which a language is written. */
export function directionOf(lang: string): Words['dir'] {
  const [language = ''] = lang.toLowerCase().split('-')
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

/** Writes days as a language writes them. */
export function daysIn(lang: string): Words['day'] {
  const days = once(
    () => new Intl.DateTimeFormat(known(lang), { dateStyle: 'medium', timeZone: 'UTC' }),
  )
  const months = once(
    () => new Intl.DateTimeFormat(known(lang), { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  )
  return (text) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return days().format(new Date(`${text}T00:00:00Z`))
    return /^\d{4}-\d{2}$/.test(text) ? months().format(new Date(`${text}-01T00:00:00Z`)) : text
  }
}

/** Returns a language that JavaScript knows, since a site may name any. */
function known(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

import de from './de.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }
import { daysIn, directionOf, type Language, type Words, type WordTable, wordsOf } from './words.ts'
import zh from './zh.json' with { type: 'json' }

/** The languages that have a table, besides English. The Chinese of the table is simplified. */
export const LANGUAGES: readonly Language[] = [
  { lang: 'de', table: de },
  { lang: 'es', table: es },
  { lang: 'fr', table: fr },
  { lang: 'ja', table: ja },
  { lang: 'zh', table: zh },
]

const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/i

/**
 * Makes the words of a language. The site's own words come first. A language without any has English
 * words, with its own days: but where it is written from right to left, also the days are English,
 * since a line with both is hard to read.
 */
export function wordsIn(lang: string, own: WordTable = {}): Words {
  const [language] = TRADITIONAL.test(lang) ? [] : lang.toLowerCase().split('-')
  const table = LANGUAGES.find((each) => each.lang === language)
  const isWritten = table || language === 'en' || Object.keys(own).length > 0
  if (!isWritten) return wordsOf('en', [], daysIn(directionOf(lang) === 'rtl' ? 'en' : lang))
  return wordsOf(lang, [{ lang, table: own }, ...(table ? [table] : [])])
}

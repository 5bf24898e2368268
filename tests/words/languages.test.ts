import { expect, test } from 'vitest'
import { LANGUAGES, wordsIn } from '../../plugins/words/languages.ts'
import { ENGLISH, type Language } from '../../plugins/words/words.ts'

/** Values that say the same in another form; a language shows the one it needs. */
const EITHER = [['number', 'rank']]

const PLURAL = /_(zero|one|two|few|many|other)$/

test.each(LANGUAGES)(
  '$lang has every word, in every plural that it needs, and no other',
  (each) => {
    expect([...new Set(keysOf(each))].sort()).toEqual([...new Set(keysOf(ENGLISH))].sort())
    const plurals = new Intl.PluralRules(each.lang).resolvedOptions().pluralCategories
    const needed = plurals.filter((plural) => plural !== 'many')
    const counted = Object.keys(ENGLISH.table).filter((key) => key.endsWith('_other'))
    const lacking = counted.flatMap((key) =>
      needed.map((plural) => key.replace(PLURAL, `_${plural}`)).filter((key) => !each.table[key]),
    )
    expect(lacking).toEqual([])
  },
)

test.each(LANGUAGES)('$lang shows the same values as English', ({ table }) => {
  const wrong = Object.entries(table).filter(([key, text]) => {
    const english = ENGLISH.table[key] ?? ENGLISH.table[key.replace(PLURAL, '_other')] ?? ''
    return valuesIn(text) !== valuesIn(english)
  })
  expect(wrong).toEqual([])
})

test.each(LANGUAGES)('$lang leaves no word empty, and has the code of English', ({ table }) => {
  const codes = (text: string) => text.match(/`[^`]*`/g)?.toSorted() ?? []
  const wrong = Object.entries(table).filter(([key, text]) => {
    const english = ENGLISH.table[key] ?? ENGLISH.table[key.replace(PLURAL, '_other')] ?? ''
    return text.trim() !== text || text === '' || `${codes(text)}` !== `${codes(english)}`
  })
  expect(wrong).toEqual([])
})

test('a language of a region has the words of the language', () => {
  expect(['de-AT', 'zh-CN', 'zh-TW', 'pt'].map((lang) => wordsIn(lang)('label.owners'))).toEqual([
    'Verantwortliche',
    '负责方',
    'Owners',
    'Owners',
  ])
})

test('a language without words has English words, and its own days unless it is written from the right', () => {
  const shown = ['nl', 'ar', 'he-IL'].map((lang) => {
    const words = wordsIn(lang)
    return [words.lang, words.dir, words('computed', { day: words.day('2026-11-20') })]
  })
  expect(shown).toEqual([
    ['en', 'ltr', 'Computed for 20 nov 2026.'],
    ['en', 'ltr', 'Computed for Nov 20, 2026.'],
    ['en', 'ltr', 'Computed for Nov 20, 2026.'],
  ])
  const own = wordsIn('ar', { 'label.owners': 'المالكون' })
  expect([own.lang, own.dir, own('label.owners')]).toEqual(['ar', 'rtl', 'المالكون'])
  expect(own.day('2026-11-20')).not.toBe('Nov 20, 2026')
})

test('each language counts in its own way', () => {
  const counted = (lang: string) => [0, 1, 2].map((count) => wordsIn(lang)('changes', { count }))
  expect(['de', 'fr', 'es', 'ja', 'zh'].map(counted)).toMatchInlineSnapshot(`
    [
      [
        "0 Änderungen",
        "1 Änderung",
        "2 Änderungen",
      ],
      [
        "0 changement",
        "1 changement",
        "2 changements",
      ],
      [
        "0 cambios",
        "1 cambio",
        "2 cambios",
      ],
      [
        "変更 0 件",
        "変更 1 件",
        "変更 2 件",
      ],
      [
        "0 项变更",
        "1 项变更",
        "2 项变更",
      ],
    ]
  `)
})

function keysOf({ table }: Language): readonly string[] {
  return Object.keys(table).map((key) => key.replace(PLURAL, ''))
}

function valuesIn(text: string): string {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
  const known = names.map((name) => EITHER.find((pair) => pair.includes(name))?.[0] ?? name)
  return [...new Set(known)].sort().join(' ')
}

import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownWords } from '../../plugins/astro/site/site-words.ts'
import { activity, lead, meeting } from '../../plugins/kinds/fields/charter-parts.ts'
import { group } from '../../plugins/kinds/group.ts'
import { BUILT_IN } from '../../plugins/kinds/index.ts'
import { item } from '../../plugins/kinds/item.ts'
import EN from '../../plugins/words/en.json' with { type: 'json' }
import { LANGUAGES, wordsIn } from '../../plugins/words/languages.ts'
import { ENGLISH, PLAIN, wordsOf } from '../../plugins/words/words.ts'

test('a number chooses the plural, and is written as the language writes it', () => {
  const t = wordsIn('en')
  expect([0, 1, 2, 12345].map((count) => t('changes', { count }))).toEqual([
    '0 changes',
    '1 change',
    '2 changes',
    '12,345 changes',
  ])
})

test('plurals follow the language of the text, not of the page', () => {
  const table = { changes_one: '{{count}} zmiana', changes_few: '{{count}} zmiany' }
  const t = wordsOf('pl', [{ lang: 'pl', table }])
  expect([1, 3, 5].map((count) => t('changes', { count }))).toEqual([
    '1 zmiana',
    '3 zmiany',
    '5 changes',
  ])
})

test('a site replaces words in the translations of Starlight, under `milepost.`', () => {
  const own = ownWords({ 'milepost.nobody': 'Looking for an owner', 'search.label': 'Find' })
  const t = wordsIn('en', own)
  expect([t('nobody'), t('none')]).toEqual(['Looking for an owner', 'none'])
})

test('a value is shown as it is, even if it looks like a value or a replacement', () => {
  const t = wordsIn('en')
  expect(t('progress.of', { title: '{{count}} $& <b>' })).toBe('Progress of {{count}} $& <b>')
})

test('a text leaves room for elements of a page', () => {
  const day = { element: 'time' }
  expect(wordsIn('en').around('lead.away', { from: day, to: day })).toEqual([
    'Away ',
    day,
    ' to ',
    day,
    '',
  ])
})

test('days and months are written as the language writes them; other dates stay', () => {
  const dates = ['2026-11-20', '2026-11', '2026-Q4', 'TBD']
  expect(dates.map(wordsIn('en').day)).toEqual(['Nov 20, 2026', 'November 2026', '2026-Q4', 'TBD'])
  expect(dates.map(wordsIn('de').day)).toEqual(['20.11.2026', 'November 2026', '2026-Q4', 'TBD'])
  expect(dates.map(PLAIN.day)).toEqual(dates)
})

test('a language that does not exist has the words and the days of English', () => {
  expect(wordsIn('not a language').day('2026-11-20')).toBe('Nov 20, 2026')
})

test('a name without a word is written with blanks', () => {
  expect(['active', 'on-fire'].map((name) => PLAIN.named('phase', name))).toEqual([
    'in progress',
    'on fire',
  ])
})

test('every word is used: code or theme names its key, or makes the key from its family', () => {
  const files = globSync('{plugins,src}/**/*.{ts,astro}').map((file) => readFileSync(file, 'utf8'))
  const code = files.join('\n')
  const families = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{|named\('([\w-]+)'/g)].map(
    ([, start, family]) => start ?? `${family}.`,
  )
  expect(families).toContain('status.')
  const unused = Object.keys(EN)
    .map((key) => key.replace(/_(zero|one|two|few|many|other)$/, ''))
    .filter((key) => !code.includes(`'${key}'`))
    .filter((key) => !families.some((family) => key.startsWith(family)))
  expect(unused, 'Remove these from plugins/words/en.json.').toEqual([])
})

test('every status and every list of a built-in kind has a word', () => {
  const keys = BUILT_IN.flatMap(({ plural, statuses }) => [
    `list.${plural}`,
    ...Object.keys(statuses).map((status) => `status.${status}`),
  ])
  expect(keys.filter((key) => PLAIN.maybe(key) === undefined)).toEqual([])
})

/** The fields of built-in kinds whose values pages show, by the family of their words. */
const CHOSEN = {
  scope: group.schema.shape.scope,
  role: lead.shape.role,
  activity: activity.shape.what,
  degree: item.schema.shape.impact,
  weekday: meeting.shape.day,
  week: meeting.shape.week,
  group: group.schema.shape.type,
} as const

test.each(Object.entries(CHOSEN))(
  'every value of `%s` has a word in each language',
  (family, field) => {
    const choice = field instanceof z.ZodOptional ? field.unwrap() : field
    if (!(choice instanceof z.ZodEnum)) throw new Error(`\`${family}\` has no list of values.`)
    const keys = choice.options.map((value) => `${family}.${value}`)
    const tables = [ENGLISH, ...LANGUAGES].map(
      ({ lang, table }) => [lang, Object.keys(table)] as const,
    )
    const missing = tables.flatMap(([lang, known]) =>
      keys
        .filter((key) => !known.some((each) => each === key || each.startsWith(`${key}_`)))
        .map((key) => `${lang}: ${key}`),
    )
    expect(missing).toEqual([])
  },
)

test('right to left, a value keeps its own order, and no word has signs around it', () => {
  const own = { 'target.on': 'حتى {{day}}', changes: 'التغييرات' }
  const t = wordsIn('ar', own)
  expect([
    t('target.on', { day: '2027-Q1' }),
    t.day('2027-Q1'),
    t('changes'),
    t.day('2026'),
  ]).toEqual(['حتى \u20682027-Q1\u2069', '\u20682027-Q1\u2069', 'التغييرات', '2026'])
  expect(t('target.on', { day: t.day('2027-Q1') })).toBe('حتى \u20682027-Q1\u2069')
  expect(wordsIn('de').day('2027-Q1')).toBe('2027-Q1')
})

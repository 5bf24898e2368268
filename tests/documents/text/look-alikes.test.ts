import { expect, test } from 'vitest'
import { unsafeCharactersIn } from '../../../plugins/documents/text/characters.ts'

test.each([
  ['Cyrillic', 'paоpal'],
  ['Armenian', 'paոpal'],
  ['Cherokee', 'paᎪpal'],
  ['Coptic', 'paⲟpal'],
  ['Lisu', 'paꓮpal'],
  ['Deseret', 'pa𐐬pal'],
  ['Greek', 'paοpal'],
])('a letter of %s within a Latin word is found', (_, word) => {
  expect(unsafeCharactersIn(`Pay with ${word} now.`)).toHaveLength(1)
})

test('a word of foreign letters that reads as a Latin one is found among Latin words', () => {
  expect(unsafeCharactersIn('the рау 5 team')).toEqual([
    {
      what: 'letter `р` U+0440 that looks like a Latin one, in `рау`',
      text: 'рау',
      start: 4,
      severe: false,
    },
  ])
})

test.each(['the Прор team', 'the роря team', 'the рау Привет', 'рау', '5 рау'])(
  'the words of %j are foreign ones',
  (text) => {
    expect(unsafeCharactersIn(text)).toEqual([])
  },
)

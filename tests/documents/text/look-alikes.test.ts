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

import { expect, test } from 'vitest'
import { stretches } from '../../plugins/reports/visible.ts'

test('a text is cut before and after each hidden character, and every part has its place', () => {
  const sign = '\u001b'
  expect(stretches(`ab${sign}c`)).toEqual([
    { text: 'ab', offset: 0 },
    { text: sign, offset: 2, shownAs: '\\u{1b}' },
    { text: 'c', offset: 3 },
  ])
  expect(stretches(sign + sign)).toEqual([
    { text: sign, offset: 0, shownAs: '\\u{1b}' },
    { text: sign, offset: 1, shownAs: '\\u{1b}' },
  ])
})

test('a text without one is whole, also when it is empty', () => {
  expect(stretches('é')).toEqual([{ text: 'é', offset: 0 }])
  expect(stretches('a')).toEqual([{ text: 'a', offset: 0 }])
  expect(stretches('')).toEqual([{ text: '', offset: 0 }])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../plugins/basics/nearest.ts'
import {
  alternatives,
  code,
  count,
  didYouMean,
  enumerate,
  firstLines,
  firstWords,
} from '../../plugins/basics/wording.ts'

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j reads "%s"', (words, sentence) => {
  expect(enumerate(words, 'or')).toBe(sentence)
})

test.each([
  [1, '`w1`'],
  [2, '`w1` or `w2`'],
  [8, '`w1`, `w2`, `w3`, `w4`, `w5`, `w6`, `w7` or `w8`'],
  [10, '`w1`, `w2`, `w3`, `w4`, `w5`, `w6`, `w7`, `w8`, `w9` or `w10`'],
  [11, '`w1`, `w2`, `w3`, `w4`, `w5`, `w6`, `w7`, `w8` or 3 more'],
])('of %i alternatives, eight are named when there are many', (length, sentence) => {
  expect(alternatives(Array.from({ length }, (_, at) => `w${at + 1}`))).toBe(sentence)
})

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [2, '2 days'],
  [1234, '1,234 days'],
])('%i is "%s"', (number, sentence) => {
  expect(count(number, 'day')).toBe(sentence)
})

test('an irregular plural is given', () => {
  expect(count(2, 'entry', 'entries')).toBe('2 entries')
})

test.each([
  ['text', '`text`'],
  ['  two\n\tlines ', '`two lines`'],
  ['a`b', '`` a`b ``'],
  ['x'.repeat(81), `\`${'x'.repeat(79)}…\``],
  [`${'x'.repeat(78)}🎉🎉`, `\`${'x'.repeat(78)}…\``],
])('%j is shown as %s', (text, shown) => {
  expect(code(text)).toBe(shown)
})

test('whatever the text, it is shown whole letters of it, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const shown = code(text)
      expect(shown.isWellFormed()).toBe(true)
      expect(shown.length).toBeLessThanOrEqual(86)
      expect(shown).not.toMatch(/[\n\r\t]/)
    }),
  )
})

test.each([
  ['ci-dockr', ['ci-docker', 'docs', 'e2e'], 'ci-docker'],
  ['Planed', ['planning', 'planned', 'done'], 'planned'],
  ['DONE', ['done'], 'done'],
  ['ownrs', ['order', 'owners'], 'owners'],
  ['xyz', ['abc', 'def'], undefined],
  ['a', [], undefined],
  ['needs', ['components'], undefined],
])('%s most likely means, among %j, %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant)
})

test('of equally near words the first is offered', () => {
  expect(nearest('cat', ['car', 'cap'])).toBe('car')
})

test('a very long word is compared by its beginning, at once', () => {
  expect(nearest('x'.repeat(1_000_000), ['x'.repeat(200), 'y'])).toBe('x'.repeat(200))
})

test('a suggestion ends a sentence, and so does its absence', () => {
  expect(`Cannot find \`dne\`${didYouMean('dne', ['done'])}`).toBe(
    'Cannot find `dne`; did you mean `done`?',
  )
  expect(`Cannot find \`dne\`${didYouMean('dne', ['components'])}`).toBe('Cannot find `dne`.')
})

test('of many words or lines the first are written, and the others counted', () => {
  expect(firstWords(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c'])
  expect(firstWords(['a', 'b', 'c'], 1)).toEqual(['a', '2 more'])
  expect(firstLines(['  a', '  b', '  c'], 1)).toEqual(['  a', '  and 2 more'])
  expect(firstLines([], 1)).toEqual([])
})

import { expect, test } from 'vitest'
import { replaced } from '../../plugins/basics/replacements.ts'

test('parts of a text are replaced in any order, at the offsets of the text as it was', () => {
  const parts = [
    { start: 4, end: 7, text: 'TWO' },
    { start: 0, end: 3, text: 'first' },
    { start: 13, end: 13, text: '!' },
  ]
  expect(replaced('one two three', parts)).toBe('first TWO three!')
  expect(replaced('one', [])).toBe('one')
})

test('a part within another is left as it is', () => {
  const parts = [
    { start: 0, end: 5, text: 'outer' },
    { start: 2, end: 3, text: 'inner' },
    { start: 5, end: 6, text: '-' },
  ]
  expect(replaced('abcdefg', parts)).toBe('outer-g')
})

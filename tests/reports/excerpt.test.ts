import { expect, test } from 'vitest'
import { placesIn } from '../../plugins/basics/place.ts'
import { excerpt } from '../../plugins/reports/excerpt.ts'

const plain = (text: string) => text
const STYLE = { mark: '^', gutter: 2, paintMark: plain, paintGutter: plain }

/** The excerpt of a place that begins and ends with these parts of a text. */
function shown(text: string, from: string, to: string): readonly string[] {
  const start = text.indexOf(from)
  const place = placesIn(text).between(start, text.indexOf(to, start) + to.length)
  return excerpt(text.split('\n'), place, STYLE)
}

test('a part of a line is marked', () => {
  expect(shown('a b c', 'b', 'b')).toEqual(['   |', ' 1 | a b c', '   |   ^'])
})

test('two lines stand together, and more have a gap', () => {
  const text = 'one two\n  three four\nfive\nsix seven'
  expect(shown(text, 'two', 'three')).toEqual([
    '   |',
    ' 1 | one two',
    '   |     ^^^',
    ' 2 |   three four',
    '   |   ^^^^^',
  ])
  expect(shown(text, 'two', 'five')).toEqual([
    '   |',
    ' 1 | one two',
    '   |     ^^^',
    '...',
    ' 3 | five',
    '   | ^^^^',
  ])
})

test('a last line of which only spaces are marked is left out', () => {
  expect(shown('one\n  two', 'one', '\n  ')).toEqual(['   |', ' 1 | one', '   | ^^^'])
})

test('a place outside the text has no lines', () => {
  const place = { line: 3, column: 1, endLine: 4, endColumn: 2 }
  expect(excerpt(['one', 'two'], place, STYLE)).toEqual([])
})

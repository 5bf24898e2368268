import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesIn } from '../../plugins/basics/place.ts'

test.each([
  ['the first letter', 'abc', 0, 1, '1:1-1:2'],
  ['nothing at all', '', 0, 0, '1:1-1:1'],
  ['the end of a text', 'abc\n', 4, 4, '2:1-2:1'],
  ['a line break', 'abc\ndef', 3, 4, '1:4-2:1'],
  ['several lines', 'abc\ndef\nghi', 1, 10, '1:2-3:3'],
  ['after a return', 'abc\r\ndef', 5, 8, '2:1-2:4'],
  ['after an emoji of two units', '🎉 x', 3, 4, '1:4-1:5'],
  ['after a return alone, which ends no line', 'a\rb', 2, 3, '1:3-1:4'],
])('%s', (_, text, start, end, place) => {
  const { line, column, endLine, endColumn } = placesIn(text).between(start, end)
  expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(place)
})

test('a place leads back to its offset', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '🎉', 'é') })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a, b].map((at) => at % (text.length + 1)).sort((x, y) => x - y)
      const { line, column, endLine, endColumn } = placesIn(text).between(start, end)
      const lines = text.split('\n')
      const offset = (at: number, col: number) =>
        lines.slice(0, at - 1).reduce((sum, each) => sum + each.length + 1, col - 1)
      expect([offset(line, column), offset(endLine, endColumn)]).toEqual([start, end])
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    }),
  )
})

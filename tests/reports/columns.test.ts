import { expect, test } from 'vitest'
import { columnsOf } from '../../plugins/reports/columns.ts'

test.each([
  ['plain letters', 'a ~ z', 5],
  ['nothing', '', 0],
  ['an accent', 'e\u0301', 1],
  ['wide letters', '路线图', 6],
  ['an emoji of several characters', '👩‍🚀', 2],
  ['colours, which take no column', '\u001b[31mred\u001b[0m', 3],
])('counts the columns of %s', (_, text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})

import { expect, test } from 'vitest'
import { table } from '../../plugins/cli/terminal/table.ts'

test('columns are as wide as the widest of their cells, and no line ends in blanks', () => {
  const rows = [['日本', 'x', 'last'], ['b', 'wider cell', ''], ['c']]
  expect(table(['name', 'a', 'end'], rows).split('\n')).toEqual([
    'name  a           end',
    '日本  x           last',
    'b     wider cell',
    'c',
    '',
  ])
})

test('a cell is one line without a command, and shows what is hidden', () => {
  expect(table(['::error::a'], [['\u001b[31m\nb']])).toBe('\\u{3a}:error::a\n\\u{1b}[31m\\u{a}b\n')
})

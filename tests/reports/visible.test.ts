import { expect, test } from 'vitest'
import {
  stretches,
  visible,
  visibleLines,
  withoutCommand,
  withQuotesOnOneLine,
} from '../../plugins/reports/visible.ts'

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

test('a text of several lines keeps its lines and tabs, and no line of it is a command', () => {
  const lines = ['a\tb\u001b', ' ::error::x', 'c ::error::', ':a', '', '\t::x', '##[group]']
  expect(visibleLines(lines.join('\n')).split('\n')).toEqual([
    ...['a\tb\\u{1b}', ' \\u{3a}:error::x', 'c ::error::', ':a', '', '\t\\u{3a}:x'],
    '#\\u{23}[group]',
  ])
  expect(visible('a\n::b')).toBe('a\\u{a}::b')
  expect(withoutCommand('::::')).toBe('\\u{3a}:::')
})

test('what a message quotes stays on one line, and the lines of the message stay', () => {
  expect(withQuotesOnOneLine('a `b\nc`\nd `` e`\nf `` g')).toBe('a `b\\u{a}c`\nd `` e`\\u{a}f `` g')
})

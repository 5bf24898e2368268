import { expect, test } from 'vitest'
import { literal, sentence } from '../../plugins/reports/markdown-text.ts'

test.each([
  ['www.a.example', 'www&#46;a.example'],
  ['WWW.a.example', 'WWW&#46;a.example'],
  ['HTTPS://a.example', 'HTTPS&#58;//a.example'],
  ['a: b. c', 'a: b. c'],
  ['@org/team', '&#64;org/team'],
  ['\\`*_[]<>|~&$', '&#92;&#96;&#42;&#95;&#91;&#93;&#60;&#62;&#124;&#126;&#38;&#36;'],
  ['a\u202eb\n', 'a&#92;u{202e}b&#92;u{a}'],
])('%j has no meaning as %j', (text, written) => {
  expect(literal(text)).toBe(written)
})

test('only what stands in back-ticks is code, and it has no meaning either', () => {
  expect(sentence('a `<b>` `` c`@d `` *e*')).toBe(
    'a <code>&#60;b&#62;</code> <code>c&#96;&#64;d</code> &#42;e&#42;',
  )
})

import { expect, test } from 'vitest'
import { placesIn } from '../../../plugins/basics/place.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { loneReturn, withoutLoneReturns } from '../../../plugins/documents/text/unsafe-text.ts'
import { shown } from '../shown.ts'

test.each([
  ['---\rtitle: T\r---\r', '1:4'],
  ['---\r\ntitle: T\rb: c\r\n---\r\n', '2:9'],
])('%j ends lines as no editor does', (text, place) => {
  expect(shown(parseDocument('a.md', text))).toEqual([
    `unreadable-file ${place} Unexpected carriage return without a line feed; end lines with LF or CRLF.`,
  ])
})

test('a lone carriage return in prose is a blank, and everything else is checked', () => {
  const text = '---\r\ntitle: T\r\n---\r\n\r\na\r# b\r\n\r\n<script>\r\n'
  expect(shown(parseDocument('a.md', text))).toEqual([
    'unsafe-html 7:1 Unexpected element `<script>`.',
    'unsafe-text 5:2 Unexpected carriage return without a line feed; end lines with LF or CRLF.',
  ])
})

test('a lone carriage return is prose from the first character of the body on', () => {
  const text = '---\ntitle: T\n---\n\ra'
  expect(loneReturn(text, 17, placesIn(text))).toEqual({
    rule: 'unsafe-text',
    severity: 'warning',
    message: 'Unexpected carriage return without a line feed; end lines with LF or CRLF.',
    place: { line: 4, column: 1, endLine: 4, endColumn: 1 },
  })
  expect(loneReturn(text, 18, placesIn(text))?.rule).toBe('unreadable-file')
  expect(withoutLoneReturns('a\r# b\r\nc\r')).toBe('a # b\r\nc ')
})

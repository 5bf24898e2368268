import { describe, expect, test } from 'vitest'
import { placesIn } from '../../../plugins/basics/place.ts'
import { decodeText, LARGEST_FILE } from '../../../plugins/documents/text/decoding.ts'
import { loneReturn, withoutLoneReturns } from '../../../plugins/documents/text/unsafe-text.ts'

test('a lone carriage return is a fault of the file up to where its prose begins', () => {
  const message = 'Unexpected carriage return without a line feed; end lines with LF or CRLF.'
  const text = 'a\n\rb\r\n'
  const place = { line: 2, column: 1, endLine: 2, endColumn: 1 }
  const inProse = { rule: 'unsafe-text', severity: 'warning', message, place }
  expect(loneReturn(text, 2, placesIn(text))).toEqual(inProse)
  expect(loneReturn(text, 3, placesIn(text))).toEqual({ rule: 'unreadable-file', message, place })
  expect(withoutLoneReturns(text)).toBe('a\n b\r\n')
})

describe('bytes', () => {
  test.each([
    ['caf\xe9\n', '1:4'],
    ['a\nb\xff\xfe', '2:2'],
    ['\xff\xfea', '1:1'],
    ['a\nü\xc3', '2:2'],
    ['\xed\xa0\x80', '1:1'],
    ['\xc0\xaf', '1:1'],
    ['\xef\xbb\xbfa\xff', '1:3'],
  ])('%j is not UTF-8', (latin, place) => {
    const bytes = Buffer.from(latin.replace('ü', '\xc3\xbc'), 'latin1')
    const [line, column] = place.split(':').map(Number)
    expect(decodeText(bytes)).toEqual({
      fault: {
        rule: 'unreadable-file',
        message: 'Unexpected bytes that are not UTF-8; save the file as UTF-8.',
        place: { line, column, endLine: line, endColumn: column },
      },
    })
  })

  test('a file has at most 1 MiB', () => {
    const largest = 'a'.repeat(LARGEST_FILE)
    expect(decodeText(Buffer.from(largest))).toEqual({ text: largest })
    expect(decodeText(Buffer.from(`${largest}a`))).toEqual({
      fault: {
        rule: 'unreadable-file',
        message: 'Unexpected size 1,025 KiB, expected at most 1024 KiB.',
        place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      },
    })
  })

  test('text keeps its byte order mark, and its replacement characters', () => {
    expect(decodeText(Buffer.from('\ufeffa\ufffd'))).toEqual({ text: '\ufeffa\ufffd' })
  })
})

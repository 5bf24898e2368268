import { describe, expect, test } from 'vitest'
import { placesIn } from '../../../plugins/basics/place.ts'
import { decodeText } from '../../../plugins/documents/text/decoding.ts'
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
  ])('%j is not UTF-8', (latin, place) => {
    const bytes = Buffer.from(latin.replace('ü', '\xc3\xbc'), 'latin1')
    const read = decodeText(bytes)
    expect('fault' in read && `${read.fault.place.line}:${read.fault.place.column}`).toBe(place)
  })

  test('text keeps its byte order mark, and its replacement characters', () => {
    expect(decodeText(Buffer.from('\ufeffa\ufffd'))).toEqual({ text: '\ufeffa\ufffd' })
  })
})

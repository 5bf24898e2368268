import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { HEADER, packed, picture, READ, TASK } from './vocabulary.ts'

describe('a file that lies as a whole is refused', () => {
  const whole = packed(TASK)
  const rows: readonly [what: string, bytes: Uint8Array, expected: string][] = [
    [
      'nothing',
      Buffer.from(''),
      'not-an-inventory (line 1): Unexpected empty file, ' +
        'expected a Sphinx inventory (`objects.inv`).',
    ],
    [
      'a web page where the server should say 404',
      Buffer.from('\ufeff\n<!DOCTYPE html><title>Not found</title>'),
      'web-page (line 1): Unexpected web page, expected a Sphinx inventory (`objects.inv`).',
    ],
    [
      'some other text',
      Buffer.from('{"message": "rate limit"}'),
      'not-an-inventory (line 1): Unexpected first line `{"message": "rate limit"}`, ' +
        'expected a Sphinx inventory (`objects.inv`).',
    ],
    [
      'a format of the future',
      packed(TASK, HEADER.replace('version 2', 'version 9')),
      'unknown-format (line 1): Unexpected inventory format `9`, expected 1 or 2.',
    ],
    [
      'a header cut short',
      whole.subarray(0, 50),
      'broken-header (line 3): Unexpected end of the header, ' +
        'expected a line that says `zlib` before the rows.',
    ],
    [
      'rows that are not zlib',
      Buffer.from(`${HEADER}GARBAGE`),
      'not-zlib (line 5): Cannot inflate the rows (incorrect header check); fetch the file again.',
    ],
    [
      'rows damaged on the way',
      Buffer.concat([whole.subarray(0, -1), Buffer.from([0])]),
      'not-zlib (line 5): Cannot inflate the rows (incorrect data check); fetch the file again.',
    ],
    [
      'rows cut short',
      whole.subarray(0, -6),
      'truncated (line 5): Unexpected end in the middle of the rows; fetch the file again.',
    ],
    [
      'no rows after the header',
      Buffer.from(HEADER),
      'truncated (line 5): Unexpected end in the middle of the rows; fetch the file again.',
    ],
    [
      'rows that are not UTF-8',
      Buffer.concat([Buffer.from(HEADER), deflateSync(Buffer.from([0x61, 0xff, 0x0a]))]),
      'not-text (line 5): Unexpected bytes among the rows, expected UTF-8 text.',
    ],
    [
      'a bomb',
      packed('a'.repeat(64 * 1024 * 1024)),
      'too-large (line 5): Unexpected size, expected at most 33,554,432 bytes.',
    ],
    [
      'more compressed bytes than anybody publishes',
      Buffer.alloc(17 * 1024 * 1024),
      'too-large (line 1): Unexpected size, expected at most 16,777,216 bytes.',
    ],
    [
      'more rows than anybody publishes',
      packed('\n'.repeat(300_000)),
      'too-large (line 250005): Unexpected size, expected at most 250,000 rows.',
    ],
  ]
  test.each(rows)('%s', (_, bytes, expected) => {
    expect(picture(bytes)).toBe(`refused\n${expected}`)
  })
})

describe('a row that lies is refused, and the others are read', () => {
  const address = (uri: string, why: string) =>
    `unsafe-address (line 5): Refused row \`evil\`: its address \`${uri}\` ${why}.`
  const rows: readonly [row: string, expected: string][] = [
    [
      'evil py:class 1 javascript:alert(1) -',
      address('javascript:alert(1)', 'carries a scheme of its own'),
    ],
    [
      'evil py:class 1 https://evil.example/ -',
      address('https://evil.example/', 'carries a scheme of its own'),
    ],
    [
      'evil py:class 1 //evil.example/ -',
      address('//evil.example/', 'begins with `/` and would replace the base'),
    ],
    ['evil py:class 1 /login -', address('/login', 'begins with `/` and would replace the base')],
    ['evil py:class 1 \\\\evil.example\\x -', address('\\\\evil.example\\x', 'holds a backslash')],
    ['evil py:class 1 ../../admin -', address('../../admin', 'climbs with `..`')],
    ['evil py:class 1 a/%2E%2e%2Fb -', address('a/%2E%2e%2Fb', 'climbs with `..`')],
    ['evil py:class 1 a\u0007b -', address('a\ufffdb', 'holds a control character')],
    [
      'javascript:alert(1) py:class 1 $ -',
      'unsafe-address (line 5): Refused row `javascript:alert(1)`: ' +
        'its address `javascript:alert(1)` carries a scheme of its own.',
    ],
    [
      'ev\u001b[31mil py:class 1 a.html -',
      'unsafe-name (line 5): Unexpected control character in row `ev\ufffd[31mil`, ' +
        'expected plain text.',
    ],
    [
      'evil class 1 a.html -',
      'broken-row (line 5): Unexpected row `evil class 1 a.html -`, ' +
        'expected name, `domain:role`, priority, address and text.',
    ],
    [
      `${'x'.repeat(9000)} py:class 1 a.html -`,
      `broken-row (line 5): Unexpected long row \`${'x'.repeat(40)}…\`, ` +
        'expected at most 8,192 characters.',
    ],
  ]
  test.each(rows)('hostile row %#', (row, expected) => {
    expect(picture(packed(`${row}\n${TASK}`))).toBe(`flytekit 1.3, format 2\n${READ}\n${expected}`)
  })
})

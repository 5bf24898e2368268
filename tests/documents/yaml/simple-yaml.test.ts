import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSimpleYaml } from '../../../plugins/documents/yaml/simple-yaml.ts'
import { readWholeYaml } from '../../../plugins/documents/yaml/yaml.ts'

const SIMPLE = [
  'title: Releasing should be automated',
  'a: 1\nb: 0123\nc: 2020-01-06\nd: 2020-01\ne: 2020-Q1\nf: 3 days',
  'a: true\nb: False\nc: NULL\nd: yes\ne: nullable',
  'a: https://x.example/y?z#w\nb: a:b, [c] {d} "e" & *f\nc: "x: # y"\nd: \'x: # y\'',
  'a: [b, "c d", 1, [e], {}]\nb: { c: d, e: [1], f: https://x.example/y }\nc: []',
  'a:\n  - b\n  - { c: d }\n\ne:\n- f\n- [g]\nh: i',
  'a:\n  b:\n    c: d\n  e: f\ng:\nh:',
  '# a comment\na: b\n  # another\nc: d\n',
  'a: Zoë\nb: "Łódź"\nc: { d: "ä" }\nd:\n  - x東京',
  '',
]

const COMPLEX = [
  'a: 1.10',
  'a: -1',
  'a: 0x1F',
  'a: 12e4',
  'a: 1234567890123456',
  'a: b: c',
  'a: b # c',
  'a: b:',
  'a: |\n  b',
  'a: b\n  c',
  'a: &b c',
  'a: *b',
  'a: !b c',
  'a: "b\\n"',
  "a: 'it''s'",
  'a: "b',
  'a: [b: c]',
  'a: [b, ]',
  'a: [b',
  'a: {b: c}}',
  'a: {b}',
  'a: {b: c, b: d}',
  'a: b\na: c',
  'constructor: a',
  'a: { toString: b }',
  'prototype: a',
  '"a": b',
  '1: a',
  'a:b',
  '  a: b',
  'a:\n  b: c\n d: e',
  'a:\n  - b\n    c',
  'a:\n  - b: c',
  'a:\n  - - b',
  '- a',
  'a',
  'a:\tb',
  'a: b\r',
  '---\na: b',
  'a: b\n...\nc: d',
  '%YAML 1.1\na: b',
]

describe('the YAML that nearly all frontmatter is', () => {
  test.each(SIMPLE)('%j is read as the real parser reads it', (source) => {
    expect(readSimpleYaml(source)).toBeDefined()
    expect(readWholeYaml(source)).toEqual({ data: readSimpleYaml(source), faults: [] })
  })

  test.each(COMPLEX)('%j is left to the real parser', (source) => {
    expect(readSimpleYaml(source)).toBeUndefined()
  })
})

test('whatever it reads, the real parser reads alike', () => {
  const sign = fc.constantFrom(...'ab1 :-#,[]{}"\'\n\n  .&*!|>%@?~+_/ex0'.split(''))
  const piece = fc.constantFrom(
    ...['a: ', 'b:\n', '\n  - ', '\n- ', '\n', '  ', '{ a: ', '[', ']', '}', ', ', '"x"', "'y'"],
    ...['null', 'true', '12', '1.5', '2020-01-06', 'key', 'x y', '\nc: ', '\n  d: ', 'https://x/y'],
    ...[
      '# z',
      ' # z',
      'Zoë',
      '東',
      '---',
      '...',
      'a',
      ':',
      '-',
      '? ',
      '0x1',
      '1e3',
      '.5',
      '~',
      '<<: ',
    ],
  )
  const source = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: sign }), {
      maxLength: 14,
    })
    .map((parts) => parts.join(''))
  let simple = 0
  fc.assert(
    fc.property(source, (text) => {
      const read = readSimpleYaml(text)
      if (read === undefined) return
      simple += 1
      expect(readWholeYaml(text)).toEqual({ data: read, faults: [] })
    }),
    { numRuns: 20_000 },
  )
  expect(simple).toBeGreaterThan(200)
})

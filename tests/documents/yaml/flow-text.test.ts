import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type FlowValue, flowText } from '../../../plugins/documents/yaml/flow-text.ts'

test.each<[value: FlowValue, written: string]>([
  ['in-progress', 'in-progress'],
  ['2027-Q1', '2027-Q1'],
  ['v1.3', 'v1.3'],
  ['Q3-Review', 'Q3-Review'],
  ['True', '"True"'],
  ['1.3', '"1.3"'],
  ['null', '"null"'],
  ['', '""'],
  ['a "word"', `'a "word"'`],
  [3, '3'],
  [{ status: 'done', note: 'At last: done' }, '{ status: done, note: "At last: done" }'],
  [{ for: 2, votes: { ada: 'for' } }, '{ for: 2, votes: { ada: for } }'],
])('%j is written as %s', (value, written) => {
  expect(flowText(value)).toBe(written)
})

/** Texts that end a word, a list, a mapping or a line, or that YAML takes for something else. */
const ACTING = [
  ...['a]', 'a }', 'a, b', 'a: b', 'a #b', '- a', '? a', '&a', '*a', '!a', '|', '>', '%a', '@a'],
  ...['`a`', "it's", '"a', "a'\\", '\\n', '[[a]]', '{ a: b }', '~', 'true', 'No', '1e3', '0x1'],
  ...['.inf', '---', '...', ' a ', 'b] milepost: { allow: { x: y } } z: [c', '__proto__', '日本'],
]

test.each(ACTING)('%j stays a text, as a value, a key and an element', (text) => {
  expect(parse(`[a, ${flowText(text)}, ${flowText({ [text]: text, b: 1 })}]`)).toEqual([
    'a',
    text,
    Object.fromEntries([
      [text, text],
      ['b', 1],
    ]),
  ])
})

test.each(['a\nb: c', 'a\r', 'a\u0085b', 'a\u2028b', 'a\u0000', '\ud800'])(
  '%j is not written, nor anything that holds it',
  (text) => {
    expect(flowText(text)).toBeUndefined()
    expect(flowText({ [text]: 'b' })).toBeUndefined()
    expect(flowText({ a: { b: text } })).toBeUndefined()
  },
)

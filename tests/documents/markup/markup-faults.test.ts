import { expect, test } from 'vitest'
import {
  markupFault,
  parserMessageOf,
  unclosedMessage,
} from '../../../plugins/documents/markup/markup-faults.ts'

const MODULE =
  'Unexpected code; content is data. A line that begins with `import` or `export` is code in MDX; begin it with another word.'
const CODE = 'Unexpected code; content is data. Write `\\{` for the sign itself.'

test.each([
  ['Could not parse expression with acorn', 'code-in-content', CODE],
  ['Unexpected value; only spread elements are supported', 'code-in-content', CODE],
  ['Unexpected empty expression', 'code-in-content', CODE],
  ['Could not parse import/exports with acorn', 'code-in-content', MODULE],
  [
    'Unexpected character `!` (note: to create a comment in MDX, use `{/* text */}`)',
    'invalid-markup',
    'Unexpected HTML comment; in MDX a comment is `{/* text */}`.',
  ],
  [
    'Unexpected closing tag `</b>`, expected corresponding closing tag for `<i>` (1:1-1:4)',
    'invalid-markup',
    'Unexpected `</b>`, expected `</i>` first.',
  ],
  [
    'Expected a closing tag for `<div>` (1:1-1:6)',
    'invalid-markup',
    'Cannot find the closing tag of `<div>`; close it, or write `\\<`.',
  ],
  [
    'Unexpected closing slash `/` in tag, expected an open tag first',
    'invalid-markup',
    'Unexpected closing tag; nothing is open that it could close.',
  ],
  [
    'Unexpected closing tag `</b>`, expected an open tag',
    'invalid-markup',
    'Unexpected closing tag; nothing is open that it could close.',
  ],
  [
    'Unexpected end of file in expression, expected a sign',
    'invalid-markup',
    'Cannot find the `}` of this `{`; write `\\{` for the sign itself.',
  ],
  [
    'Expected a corresponding closing brace for `{`',
    'invalid-markup',
    'Cannot find the `}` of this `{`; write `\\{` for the sign itself.',
  ],
  [
    'Unexpected character',
    'invalid-markup',
    'Unexpected `<`, expected an element; write `\\<` for the sign, `[text](address)` for a link.',
  ],
])('a parser says %j', (said, rule, message) => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 }
  expect(markupFault(new Error(said), 'text')).toEqual({ rule, message, place })
})

test('the place is in the message, in the error, or the beginning', () => {
  const remark = Object.assign(new Error('At 10:30: a sign'), { line: 2, column: 3 })
  expect(parserMessageOf(new Error('12:34: A sign'))).toEqual({
    line: 12,
    column: 34,
    message: '12:34: A sign',
  })
  expect(parserMessageOf(remark)).toEqual({ line: 2, column: 3, message: 'At 10:30: a sign' })
  expect(parserMessageOf('A sign')).toEqual({ line: 1, column: 1, message: 'A sign' })
})

test('a tag that nothing closes is told where it stands, and one beside another where that is', () => {
  const open = { line: 3, column: 5 }
  const unclosed = '9:9: Expected a closing tag for `<b>` (3:5-3:8)'
  expect(parserMessageOf(new Error(unclosed))).toEqual({ ...open, open, message: unclosed })
  const crossed = '9:2: Unexpected closing tag `</b>`, expected a tag for `<i>` (3:5-3:8)'
  expect(parserMessageOf(new Error(crossed))).toEqual({
    ...{ line: 9, column: 2, open },
    message: crossed,
  })
})

test('a place is never past the end of a line or of the text', () => {
  const placeAt = (at: string, text: string) => {
    const { place } = markupFault(new Error(`${at}: A sign`), text)
    return place && [place.line, place.column, place.endLine, place.endColumn]
  }
  expect(placeAt('1:2', 'abc\nd')).toEqual([1, 2, 1, 3])
  expect(placeAt('1:3', 'abc\nd')).toEqual([1, 3, 1, 4])
  expect(placeAt('1:4', 'abc\r\nd')).toEqual([1, 4, 1, 4])
  expect(placeAt('1:9', 'abc\r\nd')).toEqual([1, 4, 1, 4])
  expect(placeAt('1:9', 'a\rbc\nd')).toEqual([1, 5, 1, 5])
  expect(placeAt('2:1', 'abc\nd')).toEqual([2, 1, 2, 2])
  expect(placeAt('9:1', 'abc\nd')).toEqual([2, 2, 2, 2])
})

test('an id after a heading is told as what it was meant to be', () => {
  const message = (at: string, text: string, said = 'Could not parse expression') =>
    markupFault(new Error(`${at}: ${said}`), text)
  const own = (id: string) => ({
    rule: 'code-in-content',
    message: `Unexpected \`{#${id}}\`; write \`<a id="${id}"></a>\` above the heading.`,
  })
  const place = { line: 1, column: 4, endLine: 1, endColumn: 5 }
  expect(message('1:4', '# A {#a-1}')).toEqual({ ...own('a-1'), place })
  expect(message('1:12', '# A {#a-1} {#b}')).toMatchObject(own('b'))
  expect(message('1:10', '# A {#a-1} {#b}')).toMatchObject(own('a-1'))
  expect(message('1:11', '# A {#a-1} {#b}')).toMatchObject(own('a-1'))
  expect(message('1:20', '# A {#a-1} and text')).toMatchObject(own('a-1'))
  expect(message('1:4', '# A {#a-1}', 'Unexpected character').rule).toBe('invalid-markup')
  expect(message('1:4', '# A {a}').message).toBe(CODE)
})

test('an element without content is closed by its own tag', () => {
  expect(unclosedMessage('<br >')).toContain('write `<br />`')
  expect(unclosedMessage('<img alt="a>b">')).toContain('write `<img alt="a>b" />`')
  expect(unclosedMessage('<b title="<br>">')).toContain('close it, or')
  expect(unclosedMessage('<brr>')).toContain('close it, or')
})

import { expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

/** The findings of a body about its pairs of tags. Line 5 is its first line. */
function found(body: string): readonly string[] {
  return shown(parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`)).filter((row) =>
    /closing tag|nothing is open|nesting/.test(row),
  )
}

test('at most 50 elements stand within one another', () => {
  const nested = (depth: number) => `${'<i>'.repeat(depth)}x${'</i>'.repeat(depth)}`
  expect(found(`<p>\n${nested(49)}\n</p>`)).toEqual([])
  expect(found(`<p>\n${nested(50)}\n</p>`)).toEqual([
    'invalid-markup 6:148 Unexpected nesting, expected at most 50 elements within one another.',
  ])
  expect(found(`<p>\n</b>${nested(50)}\n</p>`)).toEqual([
    'misread-markup 6:1 Unexpected `</b>`; nothing is open that it could close.',
    'invalid-markup 6:152 Unexpected nesting, expected at most 50 elements within one another.',
  ])
})

test.each(['details', 'summary', 'table'])('an open <%s> takes the rest of a page', (name) => {
  expect(found(`a <${name}>`)).toEqual([
    `unsafe-html 5:3 Cannot find the closing tag of \`<${name}>\`; close it.`,
  ])
})

test.each('caption colgroup dd dt li p rp rt tbody td tfoot th thead tr'.split(' '))(
  '<%s> ends by itself',
  (name) => {
    expect(found(`a <${name}>`)).toEqual([])
  },
)

test.each([
  ['script', 'unsafe-html'],
  ['SCRIPT', 'unsafe-html'],
  ['xscript', 'misread-markup'],
  ['scripts', 'misread-markup'],
  ['p', 'misread-markup'],
])('the closing tag of <%s> alone is %s', (name, rule) => {
  expect(found(`a </${name}>`)).toEqual([
    `${rule} 5:3 Unexpected \`</${name.toLowerCase()}>\`; nothing is open that it could close.`,
  ])
})

test('each element that another one closes is reported, and those that end by themselves are not', () => {
  expect(found('<u><p><b><li><i>a</u> <font>b <url> <br>')).toEqual([
    'misread-markup 5:7 Cannot find the closing tag of `<b>`; close it.',
    'misread-markup 5:14 Cannot find the closing tag of `<i>`; close it.',
  ])
  expect(found('a </font>')).toEqual([])
})

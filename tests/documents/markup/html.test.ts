import { expect, test } from 'vitest'
import { addressesInValue } from '../../../plugins/documents/markup/html-addresses.ts'
import { cutIds } from '../../../plugins/documents/markup/id-text.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

function found(body: string): readonly string[] {
  return shown(parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`))
}

test('a `srcset` holds several addresses, each with its place', () => {
  expect(addressesInValue('source', 'a.png, b.png 2x')).toEqual([
    { url: 'a.png', start: 0, end: 5 },
    { url: 'b.png', start: 7, end: 12 },
  ])
  expect(addressesInValue('img', 'a.png')).toEqual([{ url: 'a.png', start: 0, end: 5 }])
  expect(addressesInValue('a', '')).toEqual([])
})

test('elements that end by themselves need no closing tag', () => {
  const columns = '<table><colgroup><col><col></colgroup><tr><td>a<wbr>b<br>c<hr></td></tr></table>'
  expect(found(columns)).toEqual([])
})

test('the place of an id in raw HTML is the id', () => {
  const html = '<div>\nsee [[a]] <tt>[[b]]</tt></div>'
  const { mentions } = parseDocument('a.md', `---\ntitle: T\n---\n\n${html}\n`)
  expect(mentions.map(({ place }) => place)).toEqual([
    { line: 6, column: 5, endLine: 6, endColumn: 10 },
  ])
})

test('brackets become ids where the source has them so, and stay text where they are escaped', () => {
  expect(cutIds('[[a]] [[b]]', '\\[[a]] [[b]]')).toEqual(['[[a]] ', { type: 'id', id: 'b' }])
  expect(cutIds('see [[]] [[ -f x ]]', undefined)).toEqual(['see [[]] [[ -f x ]]'])
})

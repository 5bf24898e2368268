import { expect, test } from 'vitest'
import { idsInHtml } from '../../../plugins/documents/markup/html-ids.ts'
import { parseIdMention } from '../../../plugins/documents/markup/id-mentions.ts'
import { cutIds } from '../../../plugins/documents/markup/id-text.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'

function idsOf(html: string): readonly string[] {
  return idsInHtml(html).map(({ mention }) => mention.id)
}

test.each(['code', 'kbd', 'pre', 'samp', 'tt', 'var'])(
  'brackets within <%s> are signs, also after a closing tag of nothing',
  (name) => {
    expect(idsOf(`<${name}></b>[[a]]</${name}> [[b]]`)).toEqual(['b'])
  },
)

test('an id of raw HTML has its parts and its place', () => {
  expect(idsInHtml('<a href="b.md">[[c|d]]</a> [[item:e&amp;f]] [[ -g h ]]')).toEqual([
    { mention: { type: 'id', id: 'c', text: 'd' }, inLink: true, start: 15, end: 22 },
    { mention: { type: 'id', kind: 'item', id: 'e&f' }, inLink: false, start: 27, end: 43 },
  ])
  const { mentions } = parseDocument('a.md', '---\ntitle: T\n---\n\n<p>\n[[a]]\n</p>\n')
  expect(mentions).toEqual([
    { type: 'id', id: 'a', place: { line: 6, column: 1, endLine: 6, endColumn: 6 } },
  ])
})

test('an id may have a kind, a version, a heading and a text', () => {
  expect(parseIdMention(' item:a  b@ 1.2 # c | d ')).toEqual({
    ...{ type: 'id', kind: 'item', id: 'a b', version: '1.2', heading: 'c', text: 'd' },
  })
  expect(['a@', 'a#', 'a|', '-a', ''].map(parseIdMention)).toEqual(Array(5).fill(undefined))
})

test('brackets that are written as references are no id', () => {
  expect(parseDocument('a.md', '---\ntitle: T\n---\n\n&#91;[a]]\n').mentions).toEqual([])
})

test('a text begins or ends with an id', () => {
  expect(cutIds('[[a]]x[[b]]', undefined)).toEqual([
    { type: 'id', id: 'a' },
    'x',
    { type: 'id', id: 'b' },
  ])
})

import { expect, test } from 'vitest'
import { remarkTree } from '../../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../../plugins/documents/parse-document.ts'
import { shown } from '../../shown.ts'

const FRONT = '---\ntitle: T\n---\n'

/** The findings of a body, in both formats and from both parsers, which must agree. */
function found(body: string): readonly string[] {
  const readings = [satteriTree, remarkTree].flatMap((tree) =>
    ['a.md', 'a.mdx'].map((path) => shown(parseDocument(path, `${FRONT}${body}\n`, { tree }))),
  )
  const [first = [], ...others] = readings
  for (const other of others) expect(other).toEqual(first)
  return first.map((each) => each.replace(/^misread-markup /, ''))
}

const NOTE = '\n\n[^1]: Text'

test.each([
  ['[see <https://e.org>](x.md)', '4:6 Unexpected link to `https://e.org` within a link.'],
  ['## [*<kim@e.org>*](x.md)', '4:6 Unexpected link to `mailto:kim@e.org` within a link.'],
  ['[see <inv:a#b>][x]\n\n[x]: x.md', '4:6 Unexpected link to `inv:a#b` within a link.'],
  ['<a href="x.md">see [b](y.md)</a>', '4:20 Unexpected link to `y.md` within a link.'],
  ['<a href="x.md">see **[b]**</a>\n\n[b]: y', '4:22 Unexpected link to `b` within a link.'],
  ['<a href="x.md">a <a href="y.md">b</a></a>', '4:18 Unexpected `<a>` within a link.'],
  ['[a <a href="y.md">b</a>](x.md)', '4:4 Unexpected `<a>` within a link.'],
  [`<a href="x.md">see [^1]</a>${NOTE}`, '4:20 Unexpected footnote within a link.'],
])('a link within a link is found: %j', (body, finding) => {
  expect(found(body)).toEqual([finding])
})

test.each([
  ['[a [b](y.md) c](x.md)', '4:15'],
  ['| *[a [b](y.md)](x.md)* |\n| - |', '4:16'],
  ['[a ![b [c](y.md)](z.svg) d](x.md)', '4:27'],
  [`[a [^1] b](x.md)${NOTE}`, '4:10'],
  [`# [a *[^1]*](x.md)${NOTE}`, '4:12'],
])('brackets that a page shows, because they hold a link, are found: %j', (body, place) => {
  const finding = 'Unexpected `](x.md)` after the text of a link that holds another.'
  expect(found(body)).toEqual([`${place} ${finding}`])
})

test.each([
  '[see https://e.org, www.e.org and kim@e.org](x.md) <https://e.org>',
  '<a href="x.md">see https://e.org</a> [b](y.md) <a href="x.md">c</a>',
  '[see [[plan]] and ![a](b.svg)](x.md)',
  '[a] [b](y.md) ](x.md) and \\[a [b](y.md)](x.md) and [a [b](y.md) c](d e)',
  '[a `[b](y.md)` c](x.md) [a][^1]\n\n[a]: x.md\n\n[^1]: [b](y.md)',
])('links beside one another, and addresses as words, are right: %j', (body) => {
  expect(found(body)).toEqual([])
})

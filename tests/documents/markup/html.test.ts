import { expect, test } from 'vitest'
import {
  addressesInHtml,
  addressesInValue,
} from '../../../plugins/documents/markup/html-addresses.ts'
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

test('addresses of raw HTML are found as a browser reads it, each with its place', () => {
  const html =
    '<!DOCTYPE html>\0<!-- <a href="b"> --><a href="&amp;a"><a href=""><a><img src=c> <b>x</b>'
  expect(addressesInHtml(html)).toEqual([
    { element: 'a', value: '&a', start: 40, end: 53 },
    { element: 'img', value: 'c', start: 73, end: 78 },
  ])
})

test('elements that end by themselves need no closing tag', () => {
  const columns = '<table><colgroup><col><col></colgroup><tr><td>a<wbr>b<br>c<hr></td></tr></table>'
  expect(found(columns)).toEqual([])
  const picture = '<source srcset="a.png"><img src="a.png" alt="">'
  expect(found(`<details>${picture}<input type="checkbox" disabled></details>`)).toEqual([])
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

test.each([
  '&#; and &#x;',
  'a &ltb and &amp c',
  '&nothing; here',
  'a <1 and b',
  '<b title="x" title="y">z</b>',
  '<b />c</b>',
])('a browser reads %j as everybody does', (text) => {
  expect(found(`<div>\n${text}\n</div>`)).toEqual([])
})

test('comments are nothing, but for those that some programs run', () => {
  expect(found('<!-- see [if] -->\n\n<!-- endif] -->')).toEqual([])
  expect(found('<!--[IF IE]>x<![endif]-->\n\n<!-- [endif] -->')).toEqual([
    'unsafe-html 5:1 Unexpected conditional comment; some programs would run it.',
    'unsafe-html 7:1 Unexpected conditional comment; some programs would run it.',
  ])
})

test.each(['<!-- a <!-- b -->', '<div>\n<!-- a\n<!-- b -->\nc\n</div>'])(
  'a comment that begins twice ends once: %j',
  (text) => {
    expect(found(text)).toEqual([])
    expect(found(`${text} <script>`)).toEqual([expect.stringContaining('`<script>`')])
  },
)

test('what a browser would repair, a second document type and hidden characters are found', () => {
  expect(found('<!DOCTYPE html>')).toEqual([
    'unsafe-html 5:1 Unexpected document type; a page has one already.',
  ])
  expect(found('<!-- a')).toEqual([
    'unsafe-html 6:1 Cannot find the end `-->` of a comment; a page leaves out all that follows.',
  ])
  expect(found('a <???> b <!x> c')).toEqual([
    'unsafe-html 5:4 Unexpected `<?`; a page leaves out all up to the next `>`. The sign is written `&lt;`.',
    'unsafe-html 5:13 Unexpected `<!`; a page leaves out all up to the next `>`. The sign is written `&lt;`.',
  ])
  expect(found('<div>\na\u202eb\n</div>')).toEqual([
    expect.stringMatching(/^unsafe-text 6:2 .* U\+202E/),
  ])
})

test.each([['a quote too few before the next tag', '<p align=center\n<b>a</b>\n</p>', '6:1']])(
  '%s is one mistake',
  (_, text, place) => {
    const sign =
      'Unexpected quote or `<` between attributes; look for one too many, or one too few.'
    expect(found(text).filter((each) => each.startsWith('unsafe-html'))).toEqual([
      `unsafe-html ${place} ${sign}`,
    ])
  },
)

test.each([
  ['<div align="center"">\na\n</div>', '5:20'],
  ['<p align=""center">\na\n</p>', '5:18'],
  ['<div style:"color:red" title="a">\na\n</div>', '5:12'],
])('a page passes over the quote too many in %j', (text, place) => {
  const says = 'Unexpected quote among the attributes; a page passes over it. Remove it.'
  expect(found(text)).toEqual([`misread-markup ${place} ${says}`])
})

test.each([
  ['<div><img src="a.png", width="9"></div>', ',', 'img'],
  ['<div align="left"; title="a">\na\n</div>', ';', 'div'],
])('a page passes over the sign in %j', (text, sign, element) => {
  const says = `Unexpected \`${sign}\` among the attributes of \`<${element}>\`; a page passes over it. Remove it.`
  expect(found(text).filter((each) => each.includes('among'))).toEqual([
    expect.stringContaining(`misread-markup 5:`),
  ])
  expect(found(text).join()).toContain(says)
  expect(found(text).join()).not.toContain('unsafe-html')
})

test('a quote in a tag that the text ends in is found', () => {
  expect(found('<div a"')).toEqual([
    'unsafe-html 5:8 Unexpected HTML (eof in tag).',
    'unsafe-html 5:7 Unexpected quote or `<` between attributes; look for one too many, or one too few.',
  ])
})

test('a quote that takes text after its tag is an error', () => {
  const text = '<p title="b>c</p> and d" e">f</p>'
  expect(found(text).some((each) => each.startsWith('unsafe-html'))).toBe(true)
})

test('attributes without a blank between them are read as everybody reads them', () => {
  expect(found('<img src="a.png"alt="A">')).toEqual([])
  expect(found('<td align="left"onclick="x()">a</td>')).toEqual([
    expect.stringContaining('onclick'),
  ])
})

test('the way out for a sign is that of HTML among other HTML only', () => {
  const ways = (body: string) =>
    parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`).findings.flatMap(({ help = '' }) =>
      help.includes('a sign is written') ? [help.slice(-5, -1)] : [],
    )
  expect(ways('One <kim> here.')).toEqual(['`\\<`'])
  expect(ways('<kim>\nand more')).toEqual(['lt;`'])
  expect(ways('<pre><kim></pre>')).toEqual(['lt;`'])
})

test('in a quote, whose lines begin with signs, the place is the whole HTML', () => {
  const placesOf = (body: string) =>
    parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`).findings.map(({ place }) => place)
  expect(placesOf('<div>\n<kim a="b">\n</div>')).toContainEqual({
    ...{ line: 6, column: 1, endLine: 6, endColumn: 12 },
  })
  expect(placesOf('> <div>\n> <kim>\n> </div>')).toContainEqual({
    ...{ line: 5, column: 3, endLine: 7, endColumn: 9 },
  })
})

test('what stands in HTML is judged as prose is', () => {
  expect(found('<p>a&#x200b;</p>')).toEqual([
    'unsafe-text 5:1 Unexpected invisible character U+200B; delete it.',
  ])
  expect(found('<p>a\0b</p>')).toEqual([
    'unsafe-html 5:5 Unexpected HTML (unexpected null character).',
    'unsafe-text 5:5 Unexpected control character U+0000; delete it.',
  ])
  expect(found('a <i>b')).toEqual([
    'misread-markup 5:3 Cannot find the closing tag of `<i>`; close it.',
  ])
})

test('a component of the site is none of HTML, whatever its name', () => {
  const components = { chart: ['kind'] }
  const text = '---\ntitle: T\n---\n\n<chart kind="a"></chart>\n'
  expect(shown(parseDocument('a.md', text, { components }))).toEqual([
    'unsafe-html 5:1 Unexpected element `<chart>`.',
  ])
})

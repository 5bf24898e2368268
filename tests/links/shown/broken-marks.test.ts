import { expect, test } from 'vitest'
import { brokenMarksIn, refuseMarks } from '../../../plugins/links/shown/broken-marks.ts'

test.each([
  [
    'text',
    '<p><span class="mp-broken" title="Cannot find &#x60;a&#96;.">x</span></p>',
    'Cannot find `a`.',
  ],
  ['other classes', '<span title="Why" class="x mp-broken y" data-a:b>x</span>', 'Why'],
  ['an element', '<a\n class="mp-broken"\n title="a &lt; &#34;b&quot;">x</a>', 'a < "b"'],
  ['a definition', '<a href="#mp-broken" title="Why > not">x</a>', 'Why > not'],
  ['what is no character', '<span class="mp-broken" title="&#x1fffff;">x</span>', '&#x1fffff;'],
])('a mark of %s is found', (_, html, reason) => {
  expect(brokenMarksIn(html)).toEqual([reason])
})

test.each([
  'mp-broken',
  '<p>mp-broken</p>',
  '<code class="mp-broken">x</code>',
  '<style>.mp-broken { color: red }</style>',
  '<a href="#mp-brokenness" title="x">x</a>',
  '<a href="x" title=\'class="mp-broken"\'>x</a>',
  `<a${' a'.repeat(50_000)} mp-broken`,
])('%.60s is none', (html) => {
  expect(brokenMarksIn(html)).toEqual([])
})

test('many are counted', () => {
  const marks = Array.from({ length: 22 }, (_, at) => [`${at}.html`, 'Why.'] as const)
  expect(() => refuseMarks(marks)).toThrow(
    /^22 links to nowhere:\n {2}0\.html: Why\.\n[\s\S]*and 2 more$/,
  )
})

import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { sanitizing } from '../../plugins/rendering/sanitizing.ts'

const schema = sanitizing({ linkSchemes: ['matrix'], components: { Chart: ['kind'] } })
const processor = unified().use(rehypeSanitize, schema).use(rehypeStringify)

/** The HTML that is left of an element. */
function left(element: Element): string {
  return String(processor.stringify(processor.runSync({ type: 'root', children: [element] })))
}

test.each(['abbr', 'aside', 'caption', 'figcaption', 'figure', 'mark', 'small', 'table', 'u'])(
  '<%s> stays',
  (name) => expect(left(h(name, 'a'))).toBe(`<${name}>a</${name}>`),
)

test('the text of a script goes with it, and that of another element stays', () => {
  expect(left(h('p', [h('script', 'a'), h('button', 'b'), h('marquee', 'c')]))).toBe('<p>bc</p>')
})

test.each([
  ['p', 'mp-x starlight-aside--note', 'mp-x starlight-aside--note'],
  ['p', 'a-mp-x sl-x x-starlight-aside', undefined],
  ['a', 'mp-x data-footnote-backref', 'mp-x data-footnote-backref'],
  ['a', 'a-mp-x x-data-footnote other', undefined],
  ['code', 'language-js', 'language-js'],
  ['code', 'x-language-js language- language-a.b', undefined],
])('of the classes of <%s class="%s">, those of a page stay', (name, written, expected) => {
  const element = h(name)
  element.properties['className'] = written.split(' ')
  const attribute = expected === undefined ? '' : ` class="${expected}"`
  // The sanitiser leaves an empty list where no class stays.
  expect(left(element).replace(' class=""', '')).toBe(`<${name}${attribute}></${name}>`)
})

test.each([
  ['abbr', { title: 'a', cite: 'b' }, '<abbr title="a"></abbr>'],
  ['aside', { ariaLabel: 'a', cite: 'b' }, '<aside aria-label="a"></aside>'],
  ['p', { ariaHidden: 'true', onClick: 'a', style: 'b' }, '<p aria-hidden="true"></p>'],
  [
    'div',
    { dataKind: 'a', dataOther: 'b', dataSync: 'c', itemScope: true },
    '<div data-kind="a" data-sync="c" itemscope></div>',
  ],
  [
    'span',
    { title: 'a', dataStatus: 'b', dataKind: 'c', dataOther: 'd' },
    '<span title="a" data-status="b" data-kind="c"></span>',
  ],
  ['a', { href: 'matrix:r/x', target: '_blank' }, '<a href="matrix:r/x"></a>'],
  ['a', { href: 'javascript:a' }, '<a></a>'],
  ['a', { href: 'mailto:a@x.example', id: 'b' }, '<a href="mailto:a@x.example" id="b"></a>'],
  ['img', { src: 'javascript:a', longDesc: 'data:a' }, '<img>'],
  ['q', { cite: 'javascript:a' }, '<q></q>'],
  ['img', { src: 'https://x.example/a.png', onError: 'a' }, '<img src="https://x.example/a.png">'],
])('of the attributes of <%s>, those of a page stay: %j', (name, properties, expected) => {
  const element = h(name)
  Object.assign(element.properties, properties)
  expect(left(element)).toBe(expected)
})

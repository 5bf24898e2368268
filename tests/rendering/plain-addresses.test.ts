import type { Properties, Root } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { rehypePlainAddresses } from '../../plugins/rendering/plain-addresses.ts'

/** The attributes that are left of an element. */
function left(name: string, properties: Properties): Properties {
  const element = h(name)
  element.properties = { ...properties }
  const tree: Root = { type: 'root', children: [h('p', element)] }
  rehypePlainAddresses()(tree)
  return element.properties
}

test.each([
  ['a', 'href'],
  ['img', 'src'],
  ['q', 'cite'],
  ['img', 'longDesc'],
  ['source', 'srcSet'],
])('<%s> loses a `%s` that a browser reads as the address of another host', (name, attribute) => {
  for (const url of [String.raw`\\evil.example/`, '//evil.example/', String.raw`https:\evil`]) {
    expect(left(name, { [attribute]: url, title: 'x' })).toEqual({ title: 'x' })
  }
  const plain = { [attribute]: 'https://example.org/a', title: 'x' }
  expect(left(name, plain)).toEqual(plain)
})

test('each address of a set counts, and commas of other addresses separate nothing', () => {
  expect(left('source', { srcSet: String.raw`a.png, \\evil.example/b.png 2x` })).toEqual({})
  expect(left('source', { srcSet: 'a.png, //evil.example/b.png 2x' })).toEqual({})
  const set = { srcSet: 'a.png, b.png 2x' }
  expect(left('source', set)).toEqual(set)
  const link = { href: 'https://example.org/a, //b' }
  expect(left('a', link)).toEqual(link)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf } from '../../plugins/inventories/address.ts'

const BASE = 'https://docs.example.org/en/v1.3/'

test.each([
  [BASE, 'api.html#flytekit.Task', 'https://docs.example.org/en/v1.3/api.html#flytekit.Task'],
  ['https://docs.example.org/en/v1.3', 'api/', 'https://docs.example.org/en/v1.3/api/'],
  ['https://docs.example.org', '', 'https://docs.example.org/'],
  [BASE, 'api.html#Flyte\\Task', 'https://docs.example.org/en/v1.3/api.html#Flyte\\Task'],
  [BASE, 'api.html#dict classes', 'https://docs.example.org/en/v1.3/api.html#dict%20classes'],
  [BASE, 'a..b/c.html?x=../y', 'https://docs.example.org/en/v1.3/a..b/c.html?x=../y'],
])('under %s, %s is %s', (base, uri, expected) => {
  expect(addressOf(base, { uri })).toBe(expected)
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'HTTPS://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '..',
  '../v1.2/',
  'a/../../v1.2/',
  'a/%2e%2E/%2e./x',
  '..%2fv1.2',
  '..%5cv1.2',
  '.\t./v1.2',
  'a/.. /x',
  'a\u0000b',
])('%j leads nowhere', (uri) => {
  expect(addressOf(BASE, { uri })).toBeUndefined()
})

test.each([
  '',
  'docs/',
  '/docs/',
  'javascript:x',
  'file:///etc/',
  'https://u:p@x.org/',
  'https://x.org/?q=',
])('%j is no base', (base) => {
  expect(addressOf(base, { uri: 'a.html' })).toBeUndefined()
})

test('no input makes an address leave its base', () => {
  const piece = fc.constantFrom(
    ...[
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2F',
      '%5c',
      ':',
      '@',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      'a',
      'javascript',
    ],
  )
  const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  const uris = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.webUrl(), fc.webPath())
  fc.assert(
    fc.property(uris, (uri) => {
      const address = addressOf(BASE, { uri })
      if (address === undefined) return
      expect(address.startsWith(BASE)).toBe(true)
      expect(new URL(address).href).toBe(address)
      const path = decodeURIComponent(new URL(address).pathname.replace(/%(?!2e|2f|5c)/gi, '%25'))
      expect(path.split(/[/\\]/)).not.toContain('..')
    }),
    { numRuns: 5000 },
  )
})

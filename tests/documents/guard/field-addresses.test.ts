import { expect, test } from 'vitest'
import {
  fieldLinkFault,
  formFault,
  isLinkable,
  isUnvisitable,
  linkFault,
  pictureFault,
  quoteSourceFault,
} from '../../../plugins/documents/guard/addresses.ts'
import { NEVER_SCHEMES } from '../../../plugins/documents/guard/allowed.ts'

test.each([
  'https://x.example/',
  'HTTP://x.example',
  'mailto:a@x.example',
  'slack://channel?team=T1&id=C1',
  'matrix:r/x:y.example',
])('a page may link to %j, where its site adds the scheme', (url) => {
  expect(isLinkable(url)).toBe(true)
})

test.each([
  ...NEVER_SCHEMES.flatMap((scheme) => [`${scheme}:x`, `${scheme.toUpperCase()}://x.example/`]),
  ...['inv:a#b', 'inv:#b', '', 'a', '/a', '../a.md', '#a', '//x.example', 'https:x', 'https://'],
  ...['https://a@x.example/', 'https://аррӏе.com', 'java\tscript:x', ' javascript:x', '\\\\x'],
])('no page links to %j', (url) => {
  expect(isLinkable(url)).toBe(false)
})

test.each([
  ['a.md', 'Unexpected `a.md`, expected `https://` and a host.'],
  ['#a', 'Unexpected `#a`, expected `https://` and a host.'],
  [
    'inv:a#b',
    'Unexpected scheme `inv:`, expected `https`, `http`, `mailto`, `tel`, `irc`, `ircs` or `xmpp`.',
  ],
  [
    'slack:x',
    'Unexpected scheme `slack:`, expected `https`, `http`, `mailto`, `tel`, `irc`, `ircs` or `xmpp`.',
  ],
])('a field holds a whole address, and not %j', (url, sentence) => {
  expect(fieldLinkFault(url)).toBe(sentence)
})

test.each([
  ['git@x.example:a/b.git', 'which git alone can open; write `https://x.example/a/b`.'],
  ['git@x.example:a/b', 'which git alone can open; write `https://x.example/a/b`.'],
  [
    '<https://x.example/a>',
    'Unexpected sign round `https://x.example/a`; write the address alone.',
  ],
  ['(HTTPS://x.example/a', 'Unexpected sign round `HTTPS://x.example/a`; write the address alone.'],
  ['x.example:80', 'Unexpected scheme `x.example:`; did you mean `https://x.example:80`?'],
  ['htp://x.example', 'Unexpected scheme `htp:`, expected'],
])('what was meant by %j', (url, words) => {
  expect(linkFault(url)).toContain(words)
})

test.each(['x git@x.example:a/b', 'git@x.example:a b', 'a<https://x.example/a>'])(
  'nothing is guessed of %j',
  (url) => {
    expect(String(linkFault(url))).not.toMatch(/git alone|sign round/)
  },
)

test.each([
  ['htt://x.example', 'expected `https`'],
  ['htttp://x.example', 'did you mean `http://x.example`?'],
  ['x.example:a80/b', 'expected `https`'],
])('a slip in a scheme is told from another scheme: %j', (url, words) => {
  expect(linkFault(url)).toContain(words)
})

test.each(['xhttps:a', 'httpss://x.example', 'mailto:a@x.example', 'a.md'])(
  'a quotation is of no page at %j',
  (url) => {
    expect(quoteSourceFault(url)).toContain('in `cite`, expected `https://` and a host')
  },
)

test('an address may have 8,000 characters', () => {
  expect(formFault('a'.repeat(8_000))).toBeUndefined()
  expect(formFault('a'.repeat(8_001))).toContain('Unexpected length')
})

test.each(['x.png?RAW=TRUE', 'x.png?Sanitize=1', 'x.PNG?raw=1'])('a picture may be %j', (url) => {
  expect(pictureFault(url)).toBeUndefined()
})

test.each(['TEL:+49301234', 'tel:116117;EXT=4', 'MAILTO:a@x.example', 'mailto:?CC=a@x.example'])(
  'schemes and their parts have either case: %j',
  (url) => {
    expect(linkFault(url)).toBeUndefined()
  },
)

test.each(['irc:x.example', 'IRC://x.example', 'xmpp:a@x.example'])('%j has a host', (url) => {
  expect(String(linkFault(url))).not.toContain('and a host')
})

test.each([
  ['x.png?', 'Unexpected query in `x.png?`; name the picture alone.'],
  ['x.png?a=b c', 'Unexpected query in `x.png?a=b c`; name the picture alone.'],
  ['x.png?raw=true?', 'Unexpected query in `x.png?raw=true?`; name the picture alone.'],
  ['x.png/a', /^Unexpected picture `x\.png\/a`/],
  ['x.png?a=.png#b.png', /^Unexpected query/],
])('a picture is not %j', (url, sentence) => {
  const expected = typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
  expect(pictureFault(url)).toEqual(expected)
})

test.each(['slack://x.example/a', 'inv:/a#b', 'irc:x.example/https:a'])(
  'a link in prose may be %j',
  (url) => {
    expect(linkFault(url, ['slack'])).toBeUndefined()
  },
)

test.each([
  ['abcd://x.example', /^Unexpected scheme `abcd:`, expected `https`/],
  ['abcd:x//y', /^Unexpected scheme `abcd:`, expected `https`/],
  ['htts:a://b', /^Unexpected scheme `htts:`, expected `https`/],
  ['HTTPS:x.example', /expected `https:\/\/` and a host/],
  ['xmpp:///a:b', /expected `xmpp:\/\/` and a host/],
  ['https:///a://b', /expected `https:\/\/` and a host/],
  ['tel:a-tel:12', /expected `tel:` and a number/],
  ['mailto:a mailto:b@x.example', /expected `mailto:` and an address/],
  ['mailto:a b@x.example', /expected `mailto:` and an address/],
  ['mailto:a@b@x.example', /expected `mailto:` and an address/],
  ['mailto:a@x.example@', /expected `mailto:` and an address/],
  ['mailto:a@x.example?b#c', /expected `mailto:` and an address/],
  ['mailto:?a=to=b', /expected `mailto:` and an address/],
  ['mailto:?a?to=b', /expected `mailto:` and an address/],
  ['mailto:a@x.example?subject=b%0Ac', /expected `mailto:` and an address/],
  [
    'mailto:a@аррӏе.com',
    /^Unexpected letter `а` U\+0430 that looks like a Latin one, in `аррӏе`\.$/,
  ],
  ['tel:1234;ext=1x', /expected `tel:` and a number/],
])('the link %j is refused', (url, sentence) => {
  expect(linkFault(url)).toMatch(sentence)
})

test('a source of a quotation is refused for its form before its scheme', () => {
  expect(quoteSourceFault('https://x.example/a')).toBeUndefined()
  expect(quoteSourceFault('https:a')).toBe('Unexpected `https:a`, expected `https://` and a host.')
  expect(quoteSourceFault('//x.example')).toBe('Unexpected `//x.example`, expected `https://…`.')
})

test('a link of the web may be longer than other addresses, whatever its case', () => {
  const rest = 'a'.repeat(9_000)
  expect(linkFault(`HTTPS://x.example/${rest}`)).toBeUndefined()
  expect(linkFault(`./https:${rest}`)).toBe(
    'Unexpected length, expected an address of at most 8000 characters.',
  )
})

test('a mark of direction beside a Hebrew letter is none of an address', () => {
  expect(linkFault('\u05d0\u200eb')).toBe(
    'Unexpected direction-changing character U+200E in an address.',
  )
})

test.each([
  ['http://localhost:{port}/', true],
  ['HTTPS://localhost:{port}/', true],
  ['http://localhost:80/', false],
  ['a.md', false],
  ['x http://localhost:{port}/', false],
  ['http://localhost:{port}\\', false],
])('whether a browser can open %j', (url, expected) => {
  expect(isUnvisitable(url)).toBe(expected)
})

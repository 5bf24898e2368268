import { describe, expect, test } from 'vitest'
import { linkFault, pictureFault } from '../../../plugins/documents/guard/addresses.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

describe('links that a reader is given', () => {
  test.each([
    'https://x.example/a?b=c&d=(e)#f',
    'HTTP://x.example',
    'https://x.example:8080/a:b',
    'https://bücher.example',
    'https://ru.wikipedia.org/wiki/Флайт',
    'mailto:a@x.example',
    'mailto:a@x.example?subject=Minutes',
    'mailto:a@x.example,b@y.example',
    'mailto:a@x.example, b@y.example',
    'mailto:a@x.example?subject=Security Incident',
    'mailto:?to=a@x.example&subject=A b  c',
    `https://x.example/${'a'.repeat(9000)}`,
    'mailto:?cc=people@x.example',
    'tel:+49-30-123456',
    'tel:116117;ext=4',
    'irc://irc.example/#channel',
    'xmpp:room@x.example',
    'inv:flytekit:py:class#flytekit.Task',
    'inv:#name',
    '../a/b.md#c',
    './a:b.md',
    '`:erlang`',
    '`t:String.t/0`',
    '{page}:x',
    'a b.md',
    '/roadmap/x/',
    '#c',
    '#1️⃣-first-️',
    '?q=a:b',
    '',
  ])('%j', (url) => {
    expect(linkFault(url)).toBeUndefined()
  })
})

describe('links that are refused', () => {
  const schemes = 'javascript vbscript data blob file ftp view-source ms-msdt intent about ws'
  test.each([...schemes.split(' '), 'filesystem', 'jar', 'feed', 'chrome', 'c', ''])(
    '%s:',
    (it) => {
      expect(linkFault(`${it}:x`)).toMatch(/^Unexpected scheme/)
      expect(linkFault(`${it.toUpperCase()}://x.example/`)).toMatch(/^Unexpected scheme/)
    },
  )

  test.each([
    ['java\tscript:x', 'Unexpected line break or tab in an address.'],
    ['java\nscript:x', 'Unexpected line break or tab in an address.'],
    ['\u0001javascript:x', 'Unexpected control character U+0001 in an address.'],
    ['java\u200bscript:x', 'Unexpected invisible character U+200B in an address.'],
    ['a\u202eb', 'Unexpected direction-changing character U+202E in an address.'],
    [' javascript:x', 'Unexpected blank at the edge of `javascript:x`.'],
    ['//evil.example', 'Unexpected `//evil.example`, expected `https://…`.'],
    ['///evil.example', 'Unexpected `///evil.example`, expected `https://…`.'],
    ['/\\evil.example', 'Unexpected `\\` in `/\\evil.example`, expected `/`.'],
    ['https:\\\\evil.example', 'Unexpected `\\` in `https:\\\\evil.example`, expected `/`.'],
    ['https:evil.example', 'Unexpected `https:evil.example`, expected `https://` and a host.'],
    ['https:/evil.example', 'Unexpected `https:/evil.example`, expected `https://` and a host.'],
    [
      'https:///evil.example',
      'Unexpected `https:///evil.example`, expected `https://` and a host.',
    ],
    ['https://', 'Unexpected `https://`, expected `https://` and a host.'],
    ['https://a b', 'Unexpected `https://a b`, expected an address that can be visited.'],
    ['http://[::1', 'Unexpected `http://[::1`, expected an address that can be visited.'],
    [
      'https://good.example@evil.example/',
      'Unexpected name before `@` in `https://good.example@evil.example/`; it hides the host `evil.example`.',
    ],
    ['mailto:', 'Unexpected `mailto:`, expected `mailto:` and an address.'],
    [
      'mailto:a@x.example?subject=b%0abcc:c@x.example',
      'Unexpected `mailto:a@x.example?subject=b%0abcc:c@x.example`, expected `mailto:` and an address.',
    ],
    ['htps://x.example/a', 'Unexpected scheme `htps:`; did you mean `https://x.example/a`?'],
    ['hhttps://x.example', 'Unexpected scheme `hhttps:`; did you mean `https://x.example`?'],
    [
      'x.example:8080/a',
      'Unexpected scheme `x.example:`; did you mean `https://x.example:8080/a`?',
    ],
    ['tel:+49 30 12', 'Unexpected `tel:+49 30 12`, expected `tel:` and a number without blanks.'],
    ['tel:*21#', 'Unexpected `tel:*21#`, expected `tel:` and a number without blanks.'],
    ['irc:///x', 'Unexpected `irc:///x`, expected `irc://` and a host.'],
    [
      'mailto:a@x.example,b',
      'Unexpected `mailto:a@x.example,b`, expected `mailto:` and an address.',
    ],
    ['mailto:?subject=x', 'Unexpected `mailto:?subject=x`, expected `mailto:` and an address.'],
    [
      'mailto:a@x.example b@y.example',
      'Unexpected `mailto:a@x.example b@y.example`, expected `mailto:` and an address.',
    ],
    [
      `https://x.example/${'a'.repeat(64_000)}`,
      'Unexpected length, expected an address of at most 64000 characters.',
    ],
    ['x'.repeat(8001), 'Unexpected length, expected an address of at most 8000 characters.'],
    [
      `data:image/png;base64,${'x'.repeat(9000)}`,
      'Unexpected scheme `data:`, expected `https`, `http`, `mailto`, `tel`, `irc`, `ircs`, `xmpp` or `inv`, or a relative link.',
    ],
  ])('%.50j', (url, sentence) => {
    expect(linkFault(url)).toBe(sentence)
  })

  test.each(['https://gіthub.com', 'https://аррӏе.com', 'https://xn--80ak6aa92e.com'])(
    '%s has a host that looks like another',
    (url) => {
      expect(linkFault(url)).toMatch(/looks like a Latin one/)
    },
  )
})

describe('pictures', () => {
  test.each([
    'x.png',
    'x.png?raw=true',
    './a/x.svg?sanitize=true',
    'x.svg?invert_in_darkmode',
    'x.png?v=1.2&size=large',
    'x.png?rawer',
    '../a/x.SVG#y',
    'https://x.example/badge',
    'a b.webp',
  ])('%s', (url) => {
    expect(pictureFault(url)).toBeUndefined()
  })

  test.each([
    [
      'http://a@x.example/x.png',
      'Unexpected name before `@` in `http://a@x.example/x.png`; it hides the host `x.example`.',
    ],
    [
      'data:image/png;base64,A',
      'Unexpected scheme `data:`, expected a picture of the project, or `https`.',
    ],
    ['inv:a#b', 'Unexpected scheme `inv:`, expected a picture of the project, or `https`.'],
    ['../../.env?raw', 'Unexpected query in `../../.env?raw`; name the picture alone.'],
    ['x.svg?raw', 'Unexpected query in `x.svg?raw`; name the picture alone.'],
    ['x.svg?v=1&URL', 'Unexpected query in `x.svg?v=1&URL`; name the picture alone.'],
    [
      'x.svg?raw=true&inline',
      'Unexpected query in `x.svg?raw=true&inline`; name the picture alone.',
    ],
    ['x.svg?import=a', 'Unexpected query in `x.svg?import=a`; name the picture alone.'],
    ['x.svg?a?b', 'Unexpected query in `x.svg?a?b`; name the picture alone.'],
    [
      '.env?raw=true',
      'Unexpected picture `.env?raw=true`, expected a file that ends in `png`, `jpg`, `jpeg`, `gif`, `webp`, `avif` or `svg`.',
    ],
    ['x.png?url', 'Unexpected query in `x.png?url`; name the picture alone.'],
    [
      './evil.js',
      'Unexpected picture `./evil.js`, expected a file that ends in `png`, `jpg`, `jpeg`, `gif`, `webp`, `avif` or `svg`.',
    ],
    ['//x.example/x.png', 'Unexpected `//x.example/x.png`, expected `https://…`.'],
  ])('%s', (url, sentence) => {
    expect(pictureFault(url)).toBe(sentence)
  })
})

test.each([
  ['[a](javascript:x)', '5:5'],
  ['[a](java&#115;cript:x)', '5:1'],
  ['[a](java&Tab;script:x)', '5:1'],
  ['[a](java&NewLine;script:x)', '5:1'],
  ['[a](javascript&colon;x)', '5:1'],
  ['[a](<javascript:x y>)', '5:6'],
  ['[a]: javascript:x', '5:6'],
  ['[a][b]\n\n[b]: javascript:x', '7:6'],
  ['![a][b]\n\n[b]: ./evil.js', '7:6'],
  ['![b]\n\n[b]: data:x', '7:6'],
  ['<picture><source srcset="a.png, data:x 2x" /><img src="a.png" /></picture>', '5:18'],
  ['<blockquote cite="javascript:x">a</blockquote>', '5:13'],
  ['![a](./evil.js)', '5:6'],
  ['[![a](x.png)](javascript:x)', '5:15'],
  ['[![a](data:x)](y.md)', '5:7'],
  ['# [a](javascript:x)', '5:7'],
  ['| [a](javascript:x) |\n|---|', '5:7'],
  ['> - *[a](javascript:x)*', '5:10'],
  ['a[^1]\n\n[^1]: [a](javascript:x)', '7:11'],
  ['<a href="javascript:x">b</a>', '5:4'],
  ['a <a href="java&#115;cript:x">b</a>', '5:6'],
  ['<a href=" javascript:x">b</a>', '5:4'],
  ['<a href="//x.example">b</a>', '5:4'],
  ['<img src="data:x" />', '5:6'],
  ['<img src="x.png?raw" />', '5:6'],
])('%j is found wherever it stands', (body, place) => {
  for (const path of ['a.md', 'a.mdx']) {
    const found = shown(parseDocument(path, `---\ntitle: T\n---\n\n${body}\n`))
    expect(
      found.map((row) => row.split(' ').slice(0, 2)),
      path,
    ).toEqual([['unsafe-link', place]])
  }
})

test('an autolink is a link', () => {
  expect(shown(parseDocument('a.md', '---\ntitle: T\n---\n\n<javascript:x>\n'))).toEqual([
    'unsafe-link 5:2 Unexpected scheme `javascript:`, expected `https`, `http`, `mailto`, `tel`, `irc`, `ircs`, `xmpp` or `inv`, or a relative link.',
  ])
})

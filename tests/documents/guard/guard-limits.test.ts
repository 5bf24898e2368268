import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { idElement, idFault } from '../../../plugins/documents/guard/ids.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'
import { rulesOf } from './errors.ts'

/** The findings of a body, whose first line is line 5, with what helps. */
function found(body: string, path: string, options = {}): readonly string[] {
  const { findings } = parseDocument(path, `---\ntitle: T\n---\n\n${body}\n`, options)
  return findings.map(({ rule, message, help = '' }) => `${rule}: ${message} ${help}`.trim())
}

describe('elements', () => {
  test('a fragment of MDX is told apart from an element', () => {
    expect(shown(parseDocument('a.mdx', '---\ntitle: T\n---\n\n<>a</>\n'))).toEqual([
      'code-in-content 5:1 Unexpected fragment `<>`; leave it out.',
    ])
  })

  test('a checkbox may be written in capitals, and no other type ends like it', () => {
    expect(rulesOf('<input type="CheckBox">', 'a.md')).toEqual([])
    expect(rulesOf('<input type="xcheckbox">', 'a.md')).toEqual(['unsafe-html'])
    expect(rulesOf('<input title="checkbox">', 'a.md')).toEqual(['unsafe-html'])
  })

  test('a component that is misspelt is near those of the site too', () => {
    const components = { Chart: ['kind'] }
    expect(found('<Chrt />', 'a.mdx', { components })).toEqual([
      'code-in-content: Cannot find component `<Chrt>`; did you mean `Chart`? Known are `Chart`, `Aside`, `Card`, `CardGrid`, `Graph`, `Groups`, `Items`, `Note` or 6 more. A site adds its own under `components` in the configuration.',
    ])
  })

  test('a component of the site takes its own attributes, whose values are text', () => {
    const components = { Chart: ['kind', 'cite'] }
    expect(found('<Chart kind="a" cite="b" />', 'a.mdx', { components })).toEqual([])
    expect(found('<Chart knd="a" />', 'a.mdx', { components })).toEqual([
      'unsafe-html: Unexpected attribute `knd` of `<Chart>`; did you mean `kind`? Leave the attribute out.',
    ])
  })

  test('a name with a dot is one of a component', () => {
    expect(found('<chart.Pie />', 'a.mdx')[0]).toContain('Cannot find component `<chart.Pie>`')
  })

  test('an element of four letters may be near one of HTML, one of three is near none', () => {
    expect(found('<spam>x</spam>', 'a.md')[0]).toContain('`<spam>`; did you mean `span`?')
    expect(found('<url>', 'a.md')[0]).toContain('Unexpected element `<url>`. ')
  })

  test('a scheme that the site adds is one of links in HTML, too', () => {
    const link = '<a href="slack://x.example/c">x</a>'
    expect(found(link, 'a.md', { linkSchemes: ['slack'] })).toEqual([])
    expect(found(link, 'a.md')).toHaveLength(1)
  })
})

describe('attributes', () => {
  test('only at the beginning of a name means `on` a handler', () => {
    expect(found('<td data-button="x">y</td>', 'a.md')).toEqual([
      'unshown-html: A page leaves out the attribute `data-button` of `<td>`; remove it.',
    ])
    expect(rulesOf('<b ONCLICK="x">y</b>', 'a.mdx')).toEqual(['unsafe-html'])
  })

  test('signs alone are passed over, and signs in a name are not', () => {
    expect(found('<td , align="left">y</td>', 'a.md')).toEqual([
      'misread-markup: Unexpected `,` among the attributes of `<td>`; a page passes over it. Remove it.',
    ])
    for (const name of [',a', 'a,']) {
      expect(rulesOf(`<td ${name}>y</td>`, 'a.md'), name).toEqual(['unsafe-html'])
    }
  })

  test('code in an attribute has its name and its place', () => {
    expect(
      shown(parseDocument('a.mdx', '---\ntitle: T\n---\n\n<b {...y} title={x}>z</b>\n')),
    ).toEqual([
      'code-in-content 5:4 Unexpected code `{...}`, expected attributes with plain text in quotes.',
      'code-in-content 5:11 Unexpected code `title={...}`, expected attributes with plain text in quotes.',
    ])
    expect(shown(parseDocument('a.mdx', '---\ntitle: T\n---\n\nx <Statsu />\n'))).toEqual([
      'code-in-content 5:3 Cannot find component `<Statsu>`; did you mean `Status`?',
    ])
  })

  test('capitals alone make no attribute of HTML harmful', () => {
    expect(found('<b className="x">y</b>', 'a.mdx')).toEqual([
      'unshown-html: A page leaves out the attribute `className` of `<b>`; remove it.',
    ])
  })

  test('an attribute has at most 1000 characters, and none that nobody sees', () => {
    const title = (text: string) => found(`<abbr title="${text}">y</abbr>`, 'a.md')
    expect(title('x'.repeat(1000))).toEqual([])
    expect(title('x'.repeat(1001))).toEqual([
      'unsafe-html: Unexpected length of `title`, expected at most 1000 characters.',
    ])
    expect(title('a&#x202e;b')).toEqual([
      'unsafe-text: Unexpected direction-changing character U+202E; write what a reader is to see.',
    ])
  })

  test('an id has at most 300 characters', () => {
    expect(idElement('x')).toBe('`<a id="x"></a>`')
    expect(idFault('id', 'x'.repeat(300))).toBe(undefined)
    expect(idFault('id', 'x'.repeat(301))).toContain('expected at most 300 characters')
  })
})

describe('nodes of prose', () => {
  test.each(['a.md', 'a.mdx'])('every sort of prose is accepted in %s', (path) => {
    const body = [
      'a  \nb\\\nc ~~d~~ *e* **f** `g` [h](i.md) [j][k] ![l][m] ![]() [n][]',
      '> o\n\n1. p\n\n- q\n\n---\n\n## r\n\n| s |\n| - |\n| t |\n\nu[^v]\n\n:::note\nw\n:::',
      '```js\nx\n```\n\n[^v]: y\n\n[k]: z.md\n[m]: z.png\n[n]: z.md',
    ].join('\n\n')
    expect(rulesOf(body, path)).toEqual([])
  })

  test('hidden characters of titles and of texts for pictures are found', () => {
    const rows = [
      '[a](b.md "c\u202ed")',
      '![a\u202eb](c.png)',
      '![a](b.png "c\u202ed")',
      '![a\u202eb][c]\n\n[c]: d.png',
      '[a]\n\n[a]: b.md "c\u202ed"',
    ]
    for (const body of rows) {
      expect(rulesOf(body, 'a.md'), body).toEqual(['unsafe-text'])
      const encoded = body.replace('\u202e', '&#x202e;')
      expect(rulesOf(encoded, 'a.md'), encoded).toEqual(['unsafe-text'])
    }
  })

  test('what a parser finds and nobody knows is code', () => {
    const start = { line: 5, column: 1, offset: 18 }
    const position = { start, end: { line: 5, column: 2, offset: 19 } }
    const unknown: Root = { type: 'root', children: [{ type: 'yaml', value: 'x', position }] }
    expect(
      shown(parseDocument('a.md', '---\ntitle: T\n---\n\nx\n', { tree: () => unknown })),
    ).toEqual(['code-in-content 5:1 Unexpected code `yaml`; content is data, and runs nothing.'])
  })

  test('an address is judged as one of a picture where a picture uses it, and told once', () => {
    const faults = (body: string) => shown(parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`))
    expect(faults('[a][b]\n\n[b]: c.md')).toEqual([])
    expect(faults('![a][b]\n\n[b]: c.md')).toEqual([
      expect.stringMatching(/^unsafe-link 7:6 Unexpected picture `c\.md`/),
    ])
    expect(faults('![a][b]\n\n[b]: javascript:x')).toEqual([
      expect.stringMatching(/^unsafe-link 7:6 Unexpected scheme `javascript:`/),
    ])
  })

  test('words of a module in the middle of a sentence are prose', () => {
    expect(rulesOf('We export "a" and import *b*.', 'a.mdx')).toEqual([])
    expect(rulesOf('export*from"./a.js"', 'a.md')).toEqual([])
  })

  test('code says what to do instead, and an expression has a fix', () => {
    const { findings } = parseDocument('a.mdx', '---\ntitle: T\n---\n\nimport a from "b"\n\n{x}\n')
    expect(findings.map(({ help, fix }) => [help, fix?.text])).toEqual([
      [
        'A line that begins with `import` or `export` is code in MDX; begin it with another word.',
        undefined,
      ],
      [
        'A brace that is meant as a sign is written `\\{`; a comment is written `{/* text */}`.',
        '\\{x}',
      ],
    ])
  })
})

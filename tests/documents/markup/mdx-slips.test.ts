import { expect, test } from 'vitest'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

const FRONT = '---\ntitle: T\n---\n'
const SIGN =
  'Unexpected `<`, expected an element; write `\\<` for the sign, `[text](address)` for a link.'
const COMMENT = 'Unexpected HTML comment; in MDX a comment is `{/* text */}`.'
const CODE = 'Unexpected code; content is data. Write `\\{` for the sign itself.'
const BRACE = 'Cannot find the `}` of this `{`; write `\\{` for the sign itself.'

const inTag = (code: string) =>
  `Unexpected code \`${code}\`, expected attributes with plain text in quotes.`

const SLIPS: readonly (readonly [body: string, ...findings: string[]])[] = [
  [
    'If x <= 3, a <b and <3 love; vec<int>. <kim@example.org>',
    ...['4:6', '4:14', '4:21'].map((place) => `invalid-markup ${place} ${SIGN}`),
    'unsafe-html 4:33 Unexpected element `<int>`.',
  ],
  [
    '<!-- one <b> { -->\n\ntext <!-- two\nthree --> more\n\n> <!-- four -->',
    ...['4:1', '6:6', '9:3'].map((place) => `invalid-markup ${place} ${COMMENT}`),
  ],
  [
    'a {x y} c {{z q} r}\n\nb {c',
    `code-in-content 4:3 ${CODE}`,
    `code-in-content 4:11 ${CODE}`,
    `invalid-markup 6:3 ${BRACE}`,
  ],
  [
    '<br> and <hr>\n\n</b> <i>a</b> <https://example.org>',
    'invalid-markup 4:1 Cannot find the closing tag of `<br>`; write `<br />`.',
    'invalid-markup 4:10 Cannot find the closing tag of `<hr>`; write `<hr />`.',
    'invalid-markup 6:1 Unexpected closing tag; nothing is open that it could close.',
    'invalid-markup 6:10 Unexpected `</b>`, expected `</i>` first.',
  ],
  [
    '<section>\n\n<div>\n\ntext\n\n</section>',
    'invalid-markup 10:1 Unexpected `</section>`, expected `</div>` first.',
  ],
  [
    'a <3\n\n<Statsu value="x" /> {y}\n\n[x](javascript:y)',
    `invalid-markup 4:3 ${SIGN}`,
    'code-in-content 6:1 Cannot find component `<Statsu>`; did you mean `Status`?',
    'code-in-content 6:22 Unexpected code `{y}`; content is data, and runs nothing.',
    'unsafe-link 8:5 Unexpected scheme `javascript:`, expected `https`, `http`, `mailto`, `tel`, `irc`, `ircs`, `xmpp` or `inv`, or a relative link.',
  ],
  [
    '<b {x}>a</b> <Note {...y}>b</Note> <i{z} title="a>b" {#c}>c</i>\n\n<div {/* d */}>\n\n<{e}>\n\n</div>',
    `code-in-content 4:4 ${inTag('{x}')}`,
    `code-in-content 4:20 ${inTag('{...}')}`,
    `code-in-content 4:38 ${inTag('{z}')}`,
    `code-in-content 4:54 ${inTag('{#c}')}`,
    `code-in-content 6:6 ${inTag('{/* d */}')}`,
    `code-in-content 8:2 ${inTag('{e}')}`,
  ],
  [
    '## A {#a} {#b-c}\n\nSee [it](#a).',
    'code-in-content 4:6 Unexpected `{#a}`; write `<a id="a"></a>` above the heading.',
    'code-in-content 4:11 Unexpected `{#b-c}`; write `<a id="b-c"></a>` above the heading.',
  ],
  ['`<` a <3 `{`\n\n```\n<x {\n```', `invalid-markup 4:7 ${SIGN}`],
]

test.each(SLIPS)('one run finds every slip of %j', (body, ...findings) => {
  const document = parseDocument('a.mdx', `${FRONT}${body}\n`)
  expect(shown(document)).toEqual(findings)
  expect(document.findings.map(({ help = '' }) => help).join()).not.toContain('more below')
})

test('both parsers find the same slips, with lines that end in CRLF too', () => {
  const body = 'a <3\r\n\r\n<!-- c -->\r\n\r\n{d e} <br>\r\n'
  const rows = [satteriTree, remarkTree].map((tree) =>
    shown(parseDocument('a.mdx', FRONT + body, { tree })),
  )
  expect(rows[0]).toEqual(rows[1])
  expect(rows[0]).toHaveLength(4)
})

test.each([
  ['a very long text', `a <3\n\n${'Some words of prose. '.repeat(20_000)}\n\na <3`],
  ['a comment without an end', 'a <!-- b\n\nc <3'],
  ['as many slips as are looked for', 'a <3\n\n'.repeat(51)],
])('where it cannot go on, it says that there may be more: %s', (_, body) => {
  const { findings } = parseDocument('a.mdx', `${FRONT}${body}\n`)
  expect(findings.at(-1)?.help).toBe(
    'There may be more below it; the rest is read when this is fixed.',
  )
})

test.each([['import taxes are high.'], ['export of goods\nis free.']])(
  'prose that begins as code does is told why: %s',
  (body) => {
    const { findings } = parseDocument('a.mdx', `${FRONT}${body}\n`)
    expect(findings).toMatchObject([
      {
        rule: 'code-in-content',
        place: { line: 4, column: 1 },
        help: 'A line that begins with `import` or `export` is code in MDX; begin it with another word.',
      },
    ])
  },
)

import { expect, test } from 'vitest'
import { remarkTree } from '../../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../../plugins/documents/parse-document.ts'
import { row } from '../../../vocabulary.ts'

const FRONT = '---\ntitle: T\n---\n'

/** The findings of a body, in both formats and from both parsers, which must agree. */
function found(body: string): string[] {
  const readings = [satteriTree, remarkTree].flatMap((tree) =>
    ['a.md', 'a.mdx'].map((path) => parseDocument(path, `${FRONT}${body}\n`, { tree }).findings),
  )
  const [first = [], ...others] = readings.map((findings) =>
    findings.map((finding) => row({ ...finding, file: '' }).slice(1)),
  )
  for (const other of others) expect(other).toEqual(first)
  return first
}

test.each([
  '```js\nlet a',
  '~~~~\na\n~~~\nb',
  '> ```js\n> let a',
  ':::note\nText',
  ':::warning\nText\n:::',
  ':::nte\nText\n:::',
  '::: tip\nText\n:::',
  ':::tip A title\nText\n:::',
  '> [!INFO]\n> Text',
  '| a | b | over |\n|---|\n| 1 | 2 |',
  'Text\n\n| a | b |\n| - - | --- |',
  '##\u00a0Goals',
  '##Goals',
  '•\tOne\n•\tTwo',
  '• One\n• Two',
  '| step | who |\n| - | - |\n| [[plan|plan it]] | all |',
  '| a | b |\n| - | - |\n| 1 | 2 | *lost* | too |\n| 1 | 2 | |\n| 1 |',
  '> | a |\n> | - |\n> | `x` | y |',
  '![see [[plan]]](p.svg "[[page:plan|it]]") and [x](https://e.org "as in [[plan]]")',
  '![[[plan]]][p]\n\n[p]: p.svg "[[plan]]"\n\n<img src="p.svg" alt="see [[plan]]" />',
  '[[plan|the *best* plan]] and [[plan|`x`]]',
  '*[[plan|the **best** plan]]*\n\n| **:ref:`x`** |\n| - |\n| [[plan|`x`]] |',
  '*see [text] (./page.md)* or **(text)[./page.md]**\n\n## (text)[./page.md]',
  '| (text)[./page.md] |\n| - |\n| ~~(text)[./page.md]~~ |',
  ':::note\nText\n::: x',
  ':::note\nText\n::: x\n:::',
  '> :::note\n> :::!\n> Text\n> ::: [x]\n> :::',
  ':::note\nText\n:::tip\nText\n:::\nText',
  ':::note{.wide color #part size=1}\nText\n:::',
  ':::note[A title]{size=1 class=wide id=part}\nText\n:::',
])('markup that is read in another way than it looks: %j', (body) => {
  const findings = found(body)
  expect(findings).not.toEqual([])
  expect(findings.join('\n')).toMatchSnapshot()
})

test.each([
  '```js\nlet a\n```\n\n- ~~~\n  b\n  ~~~\n\n> ```\n> c\n> ```\n\n    indented',
  '````md\n```js\n````',
  ':::note\nText\n:::\n\n::::tip[A *b*]{icon="x"}\n\n:::danger\nInner\n:::\n\n::::',
  'At 10:30, a :smile:, std::map and ::x\n\n`:::note` and \\:::note',
  '> [!NOTE]\n> Text\n\n> [!caution]\n> Text\n\n> [x] and \\[!INFO]',
  '| a | b |\n|---|:-:|\n| `x \\| y` | [[plan\\|it]] |\n\na | b\n\n--- | ---',
  '#1234 is fixed, #hash, C# and ##\n\n# A heading\n\n• one bullet in prose',
  '| a | b |\n| - | - |\n| 1 | 2 | |\n| 1 |',
  '![a [1][0] [x]](p.svg "[ [x] ]"), `![[[x]]](y)` and \\[[x]]\n\n<img src="p.svg" alt="x [y]" />',
  '`##Goals`, `•\tx`, `[[a|*b*]]`, \\[[a *b*]], [[ -f *x* ]]',
])('markup that is what it looks like: %j', (body) => {
  expect(found(body)).toEqual([])
})

test.each([
  [
    'See [the documents][governance] and [the RFC][].\n\n[governence]: https://example.org',
    [
      '4:5 warning undefined-reference: Cannot find the definition of `[governance]`; did you mean `[governence]`?\n  help: Define it with `[governance]: address`, or write `\\[` for the sign.',
      '4:37 warning undefined-reference: Cannot find the definition of `[the RFC]`.\n  help: Define it with `[the RFC]: address`, or write `\\[` for the sign.',
    ],
  ],
  [
    '| a |\n|---|\n| *[`x`][y]* |',
    [
      '6:4 warning undefined-reference: Cannot find the definition of `[y]`.\n  help: Define it with `[y]: address`, or write `\\[` for the sign.',
    ],
  ],
  [
    'A note[^7].\n\nAnother[^one].\n\n[^on]: Text',
    [
      '4:7 warning undefined-reference: Cannot find the footnote `[^7]`.\n  help: Define it with `[^7]: …`, or write `\\[` for the sign.',
      '6:8 warning undefined-reference: Cannot find the footnote `[^one]`; did you mean `[^on]`?\n  help: Define it with `[^one]: …`, or write `\\[` for the sign.',
    ],
  ],
])('references without a definition: %j', (body, expected) => {
  expect(found(body)).toEqual(expected)
})

test.each([
  'See [a][b], [b][] and [b].[^n]\n\n[b]: https://example.org\n\n[^n]: Text',
  '- [ ] to do\n- [x] done\n\n[x] [WIP] [text] and \\[a][b], [a] [b]',
  'The matrix a[i][j], the sources [1][2], f()[a][b] and `[a][b]`, `[^7]`',
  'The pattern [^a-z]+, (\\[^/]*), "[^x]" and /[^ab]/',
  '```\n[a][b] [^7]\n```\n\n[see [a]](https://example.org) <https://example.org/[a][b]>',
])('brackets that are no references: %j', (body) => {
  const { findings } = parseDocument('a.md', `${FRONT}${body}\n`)
  expect(findings.map(row)).toEqual([])
})

test('a table that MDX breaks off is refused, and nothing is thrown', () => {
  const head = '| [{a = 1}](<https://example.org>)[{"}"}](mailto:a@b.c)**![x](t.gif)** | b |'
  const row = '| **e<https://example.org>** | import x from "node:fs"<div>'
  const rest = '</div></main></body><base href="//evil.example"> mailto:a@b.c'
  const body = `${head}\n| --- | :-: |\n${row}\n\n${rest}\n\n</div>`
  const { findings } = parseDocument('a.mdx', `${FRONT}${body}\n`)
  expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([])
})

test('each of several equal ids in a description and in titles has its own place', () => {
  const body = '![[[a]] [[a]]](x.png "[[a]]")\n[x [[a]]](https://e.org "[[a]] [[a]]")'
  expect(found(body).map((each) => each.split(' ')[0])).toEqual([
    '4:3',
    '4:9',
    '4:23',
    '5:26',
    '5:32',
  ])
})

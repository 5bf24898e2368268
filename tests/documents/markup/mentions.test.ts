import { describe, expect, test } from 'vitest'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import type { Mention } from '../../../plugins/documents/model/document.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'

const A_AND_B = [
  'link 4:4-4:16 https://a.e/ "https://a.e/"',
  'link 6:4-6:16 https://b.e/ "https://b.e/"',
]

const TREES = [
  ['satteri', satteriTree],
  ['remark', remarkTree],
] as const

describe.each(TREES)('mentions read by %s', (_, tree) => {
  test.each([
    ['[a *b*](../x.md#y "t")', ['link 4:9-4:18 ../x.md#y "a b"']],
    ['[a](<x y.md>)', ['link 4:6-4:12 x y.md "a"']],
    ['[a](x&amp;y.md)', ['link 4:1-4:16 x&y.md "a"']],
    ['![a](x.png)', ['image 4:6-4:11 x.png "a"']],
    ['[a][b]\n\n[b]: x.md "t"', ['definition 6:6-6:10 x.md "b"']],
    ['[a](x.md "x.md")', ['link 4:5-4:9 x.md "a"']],
    ['[a](<x y.md> "x y.md")', ['link 4:6-4:12 x y.md "a"']],
    ['[a]( <x y.md> "x y.md")', ['link 4:7-4:13 x y.md "a"']],
    ['[b]\n\n[b]: x.md "x.md"', ['definition 6:6-6:10 x.md "b"']],
    ['[a]( x.md "x.md")', ['link 4:6-4:10 x.md "a"']],
    ['[a](x.md "](x.md")', ['link 4:5-4:9 x.md "a"']],
    ["[a](  <x.md>  '<x.md>'  )", ['link 4:8-4:12 x.md "a"']],
    ['[a](\nx.md\n"x.md")', ['link 5:1-5:5 x.md "a"']],
    ['> [a](\n> x.md\n> (x.md))', ['link 5:3-5:7 x.md "a"']],
    ['[x.md](x.md (](x.md))', ['link 4:8-4:12 x.md "x.md"']],
    ['[x.md \\](x.md]( x.md "x.md")', ['link 4:17-4:21 x.md "x.md ](x.md"']],
    ['[a](\tx.md\r\n\t"x.md")', ['link 4:6-4:10 x.md "a"']],
    ['[](\nx.md "x.md")', ['link 5:1-5:5 x.md ""']],
    ['[a](x\\_y.md "x_y.md")', ['link 4:1-4:22 x_y.md "a"']],
    ['![[b]](  x.png "](x.png")', ['image 4:10-4:15 x.png "[b]"']],
    ['![x.png](\nx.png "x.png")', ['image 5:1-5:6 x.png "x.png"']],
    ['[b]\n\n[b]:\n  x.md\n  "]: x.md"', ['definition 7:3-7:7 x.md "b"']],
    ['[x.md]\n\n[x.md]:<x.md> "x.md"', ['definition 6:9-6:13 x.md "x.md"']],
    ['[b]\n\n[b]: <x y.md> "x y.md"', ['definition 6:7-6:13 x y.md "b"']],
    ['see https://x.example/y.', ['link 4:5-4:24 https://x.example/y "https://x.example/y"']],
    [
      '[T](inv:flytekit:py:class#flytekit.Task)',
      ['link 4:5-4:40 inv:flytekit:py:class#flytekit.Task "T"'],
    ],
    ['[[e2e]]', ['id 4:1-4:8 e2e']],
    ['😀 [[rfc:81#motivation|why]]', ['id 4:4-4:29 rfc:81#motivation "why"']],
    ['- *[[v1.3]]* and [[Sig Docs]]', ['id 4:4-4:12 v1.3', 'id 4:18-4:30 Sig Docs']],
    ['| [[a\\|b]] |\n|---|\n| [[c]] |', ['id 4:3-4:11 a "b"', 'id 6:3-6:8 c']],
    ['> x\n> [[a]]', ['id 5:3-5:8 a']],
    ['[[a]](x.md)', ['link 4:7-4:11 x.md "[a]"']],
    ['\\[[a]] `[[b]]` [[ -f x ]] [[]] #12', []],
    ['&#91;[a]]', []],
    ['&#91;[a]] [b](x.md)', ['link 4:15-4:19 x.md "b"']],
    ['```js\n[[a]]\n```\n\n[b](x.md)', ['link 8:5-8:9 x.md "b"']],
    ['```\n[[a]] [b](c)\n```', []],
    ['*<inv:k#a.b_c>* x', ['link 4:3-4:14 inv:k#a.b_c "inv:k#a.b_c"']],
    ['[T](<inv:k#a b>)', ['link 4:6-4:15 inv:k#a b "T"']],
    ['`<inv:k#a>` \\<inv:k#a>', []],
    ['```mermaid\ngraph TD\n```', ['diagram 4:1-6:4 mermaid 1 "graph TD"']],
    ['```milepost\na\nb\n```', ['diagram 4:1-7:4 milepost 1,1 "a\nb"']],
    ['> ```milepost\r\n> a\r\n\r\nb', ['diagram 4:3-5:4 milepost 3 "a"']],
    ['- x\r\n\r\n  ```milepost\r\n  a\r\ny', ['diagram 6:3-7:4 milepost 3 "a"']],
    ['```milepost\na\r\nb\r\n```', ['diagram 4:1-7:4 milepost 1,1 "a\r\nb"']],
    ['- x\n\n  ```milepost\n   a\n  b\n  ```', ['diagram 6:3-9:6 milepost 3,3 " a\nb"']],
    ['> ```milepost\n>   a\n>b\n> ```', ['diagram 4:3-7:6 milepost 3,2 "  a\nb"']],
    ['> - x\n>\n>   ```milepost\n>   a\n>   ```', ['diagram 6:5-8:8 milepost 5 "a"']],
    ['```milepost\n```', ['diagram 4:1-5:4 milepost 4 ""']],
    [
      '```mermaid\nflowchart\na; click a "b.md"\n```',
      ['diagram 4:1-7:4 mermaid 1,1 "flowchart\na; click a "b.md""', 'link 6:13-6:17 b.md ""'],
    ],
    ['```milepost\nclick a "b.md"\n```', ['diagram 4:1-6:4 milepost 1 "click a "b.md""']],
    ['<a href="x, y.md">q</a>', ['link 4:4-4:18 x, y.md ""']],
    ['<source srcset="x.png, y.png 2x" />', ['image 4:9-4:33 x.png ""', 'image 4:9-4:33 y.png ""']],
    ['<a href="x.md">q</a>', ['link 4:4-4:15 x.md ""']],
    ['<a title="q" href="x.md" lang="en">q</a>', ['link 4:14-4:25 x.md ""']],
    ['<img src="x.png" />', ['image 4:6-4:17 x.png ""']],
    ['a <https://a.e/> b\n\nc <https://b.e/>', A_AND_B],
  ])('%j', (body, expected) => {
    for (const path of ['a.md', 'a.mdx']) {
      const { mentions } = parseDocument(path, `---\ntitle: T\n---\n${body}\n`, { tree })
      expect(mentions.map(row), path).toEqual(expected)
    }
  })
})

describe.each(TREES)('what %s keeps of a mention', (_, tree) => {
  const kept = (body: string, path = 'a.mdx') =>
    parseDocument(path, `---\ntitle: T\n---\n${body}\n`, { tree }).mentions.map((mention) => {
      const { written, withoutText } = { written: undefined, withoutText: undefined, ...mention }
      return { ...(written && { written }), ...(withoutText && { withoutText }) }
    })

  test.each([
    ['![](x.png)', [{ withoutText: true }]],
    ['![ ](x.png)', [{ withoutText: true }]],
    ['![a](x.png)', [{}]],
    ['[](x.md)', [{}]],
    ['<img src="x.png" />', [{ written: 'src="x.png"', withoutText: true }]],
    ['<img src="x.png" alt="" />', [{ written: 'src="x.png"' }]],
    ['<img alt="a" src="x.png" />', [{ written: 'src="x.png"' }]],
    ['<a href="x.md">q</a>', [{ written: 'href="x.md"' }]],
  ])('a picture without a text is marked: %j', (body, expected) => {
    expect(kept(body)).toEqual(expected)
  })

  test('an address that is written in another way is kept as it is written, if it is short', () => {
    const written = (length: number) => `[a](x&amp;${'y'.repeat(length - 11)})`
    expect(kept(written(20))).toEqual([{ written: written(20) }])
    expect(kept(written(4000))).toEqual([{ written: written(4000) }])
    expect(kept(written(4001))).toEqual([{}])
    expect(kept('<A HREF="x.md">q</A>', 'a.md')).toEqual([{ written: 'HREF="x.md"' }])
    expect(kept('> <p>\n> <a href="x.md">q</a></p>', 'a.md')).toEqual([{}])
  })
})

function row(mention: Mention): string {
  const { line, column, endLine, endColumn } = mention.place
  const place = `${mention.type} ${line}:${column}-${endLine}:${endColumn}`
  if (mention.type === 'diagram') {
    return `${place} ${mention.language} ${mention.columns} "${mention.text}"`
  }
  if (mention.type !== 'id') return `${place} ${mention.url} "${mention.text}"`
  const { kind, id, heading, text } = mention
  const whole = `${kind ? `${kind}:` : ''}${id}${heading ? `#${heading}` : ''}`
  return `${place} ${whole}${text === undefined ? '' : ` "${text}"`}`
}

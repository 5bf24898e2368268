import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'
import { rulesOf } from './errors.ts'

describe('code in MDX is no content', () => {
  test.each([
    'export const a = 1',
    'export default () => 1',
    'export*from"./a.js"',
    'import{a}from"./a.js"',
    'export { a } from "./a.js"',
    'export * from "./a.js"',
    'import a from "./a.js"',
    'import"./a.js"',
    'import "data:text/javascript,1"',
    '{1 + 1}',
    '{props.x}',
    '{await import("node:fs")}',
    "{[]['const' + 'ructor']}",
    '{`a`}',
    '{"a"}',
    '{}',
    '{ }',
    '{// a line}\n}',
    '{/* a */ b}',
    '{/* a */ b /* c */}',
    '{/* a */\n//\nb}',
    '{/* a *//b/}',
    '# Heading {1}',
    '[text {1}](x.md)',
    '> {1}',
    '- {1}',
    '| {1} |\n|---|',
    '*{1}*',
    '[^1]\n\n[^1]: {1}',
    '<Note>{1}</Note>',
    '<details>{1}</details>',
    '<Status value={1} />',
    '<Status value={"accepted"} />',
    '<Status value={`a`} />',
    '<Status {...props} />',
    '<a {...{ href: "x" }}>y</a>',
    '<a href={"x.md"}>y</a>',
    '<Unlisted />',
    '<Status.Inner />',
    '<x:y />',
    '<></>',
    '<>a</>',
    '<Constructor />',
    '<__proto__ />',
    '<STATUS value="x" />',
  ])('%j', (body) => {
    expect(rulesOf(body, 'a.mdx')).toEqual(['code-in-content'])
  })

  test('a tab after the word is as good as a space, for Sätteri', () => {
    const text = '---\ntitle: T\n---\n\nexport\tconst a = 1\n'
    expect(parseDocument('a.mdx', text).findings).toMatchObject([{ rule: 'code-in-content' }])
  })

  test('in Markdown the same is text, and shown as such', () => {
    expect(rulesOf('export const a = 1\n\n{1 + 1} {/* a */} {}', 'a.md')).toEqual([])
  })
})

describe('markup that does not parse as MDX', () => {
  test.each([
    '{',
    'a { b',
    '<',
    '<div',
    '<div>',
    '<a href=x>y</a>',
    '</div>',
    '<!-- comment -->',
    '<Status value="x"',
    '<a:b:c />',
    '<1>',
    'a <b>c\n\nd</b>',
  ])('%j', (body) => {
    expect(rulesOf(body, 'a.mdx')).toEqual(['invalid-markup'])
  })
})

describe('what prose may use', () => {
  test.each([
    '<details open><summary>a</summary>b</details>',
    '<details>\n<summary>a</summary>\n\n**b**\n\n</details>',
    '<kbd>Ctrl</kbd> <sup>1</sup> <sub>2</sub> <br /> <abbr title="a">b</abbr> <mark>c</mark>',
    '<a id="scope"></a> <a name="scope-1"></a> <a href="https://x.example/a?b=c&amp;d=e">x</a>',
    '<img src="./x.png" alt="x" width="100" />',
    '<div align="center">a</div>',
    '<input type="checkbox" checked disabled /> done',
    '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    '```html\n<script>1</script>\n```',
    '`<script>` and `{x}`',
    '    import a from "b"\n    <b>x</b>\n'.replaceAll('    ', ''),
    'The export of goods. Imports too.',
    'a\\<b, \\{x\\}, &lt;script&gt;, 1 &lt; 2',
    '- [x] done\n- [ ] open',
    'a[^1]\n\n[^1]: b',
    '[a][b] ![c][b]\n\n[b]: https://example.org/b.png',
    '| a |\n|---|\n| `x` |',
    '日本語 עברית العربية 🎉',
  ])('%j', (body) => {
    if (!body.includes('import')) expect(rulesOf(body, 'a.mdx')).toEqual([])
    expect(rulesOf(body, 'a.md')).toEqual([])
  })

  test.each([
    '<Status value="accepted" />',
    '<Aside type="note" title="a">**b** [c](d.md)</Aside>',
    '<Note>\n\n- a\n\n</Note>',
    '<Graph where="kind: item" by="group" />',
    '<Groups where="a" sort="b" view="c" limit="1" />',
    '<Items where="a" sort="b" view="c" limit="1" />',
    '<Owners where="a" limit="1" />',
    '<Releases where="a" sort="b" view="c" limit="1" />',
    '{/* a comment */}',
    '{/*\n a\n b\n*/}\n\ntext',
    'a {/* b */} {/* c */ /* d */}',
  ])('in MDX alone: %j', (body) => {
    expect(rulesOf(body, 'a.mdx')).toEqual([])
  })

  test.each(['<!-- a comment -->', '<!-- a\n\nb -->', 'a <!-- b --> c', '<p>a\n\n<p>b'])(
    'in Markdown alone: %j',
    (body) => {
      expect(rulesOf(body, 'a.md')).toEqual([])
    },
  )

  test('what is a name to a script in `<a>` is none in a component of the site', () => {
    const components = { Chart: ['name'] }
    const found = (body: string) =>
      parseDocument('a.mdx', `---\ntitle: T\n---\n\n${body}\n`, { components }).findings
    expect(found('<Chart name="toString" />')).toEqual([])
    expect(found('<a name="toString"></a>').map(({ rule }) => rule)).toEqual(['unsafe-html'])
  })

  test('a site names components of its own', () => {
    const text = '---\ntitle: T\n---\n\n<Chart kind="bar" of="x" />\n'
    const components = { Chart: ['kind'] }
    expect(shown(parseDocument('a.mdx', text, { components }))).toEqual([
      'unsafe-html 5:19 Unexpected attribute `of` of `<Chart>`.',
    ])
  })
})

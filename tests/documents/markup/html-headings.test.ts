import { describe, expect, test } from 'vitest'
import { collectHeadings } from '../../../plugins/documents/markup/outline.ts'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import { walk } from '../../../plugins/documents/model/tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'

const TREES = { remark: remarkTree, satteri: satteriTree }

/** The headings of a text, as each parser reads them: their level, text, anchor and line. */
function headings(body: string, path: string): readonly string[] {
  const [first = [], second] = Object.values(TREES).map((tree) =>
    parseDocument(path, `---\ntitle: T\n---\n${body}\n`, { tree }).outline.headings.map(
      ({ depth, text, anchor, place, empty }) =>
        `${depth} "${text}" #${anchor} ${place.line}${empty ? ' empty' : ''}`,
    ),
  )
  expect(second).toEqual(first)
  return first
}

describe('HTML and JSX have the same headings', () => {
  test.each([
    ['<h2 id="own">A  b</h2>', ['2 "A b" #own 4']],
    ['<h2 title="t" id="own">A</h2>', ['2 "A" #own 4']],
    ['<h2 id="">A</h2>\n\n## A', ['2 "A" #a 4', '2 "A" #a-1 6 empty']],
    ['a <b>b</b> <h3>c `d` e</h3> f', ['3 "c d e" #c-d-e 4']],
    ['<h2>\n  One\n  two\n</h2>', ['2 "One two" #one-two 4']],
    ['x <h2>One</h2> between <h3>Two</h3>', ['2 "One" #one 4', '3 "Two" #two 4']],
    ['<h2>a <my-h1>b</my-h1> <h1-x>c</h1-x></h2>', ['2 "a b c" #a-b-c 4']],
    ['<h7>A</h7> <header>B</header>', []],
    ['## A\n\n<h3>B</h3>', ['2 "A" #a 4', '3 "B" #b 6']],
  ])('%j', (body, expected) => {
    expect(headings(body, 'a.md')).toEqual(expected)
    expect(headings(body, 'a.mdx')).toEqual(expected)
  })
})

test.each([
  ['<H3>Big &amp; loud</H3>', ['3 "Big & loud" #big--loud 4']],
  ['<h2>never closed', []],
  ['<h2>one<h3>two</h3>', ['3 "two" #two 4']],
  ['a</h2> b <h2>c</h2>', ['2 "c" #c 4']],
  ['<h2>a</h2> b</h2>', ['2 "a" #a 4']],
  ['`<h2>a</h2>` and \\<h2>b\\</h2>', []],
  ['# A\n\n<p>x</p> <!-- c -->', ['1 "A" #a 4']],
  ['# A\n\n<!-- c -->', ['1 "A" #a 4 empty']],
  ['# A\n\n<!-- c --> text', ['1 "A" #a 4']],
  ['# A\n\n<p><!-- c --></p>', ['1 "A" #a 4']],
  ['> ## A', ['2 "A" #a 4']],
  [
    '## 😀\n\n## …\n\n## a',
    ['2 "😀" #section.1 4 empty', '2 "…" #section.2 6 empty', '2 "a" #a 8 empty'],
  ],
])('headings of Markdown: %j', (body, expected) => {
  expect(headings(body, 'a.md')).toEqual(expected)
})

test.each(['<h2 id={x}>A</h2>', '<h2 id>A</h2>', '<h2 {...x}>A</h2>'])(
  'an id that is no text is none: %s',
  (body) => {
    expect(headings(body, 'a.mdx')).toEqual(['2 "A" #a 4'])
  },
)

test('each heading keeps the node in which it is written, and the place of its tag there', () => {
  const placed = (body: string, syntax: 'md' | 'mdx') => {
    const collected = collectHeadings()
    const root = remarkTree(body, syntax)
    walk(root, (node) => collected.add(node))
    return collected.placed().map(({ heading: { text, empty }, node, tag }) => {
      return [text, empty, root.children.findIndex((child) => child === node), tag]
    })
  }
  expect(placed('# A\n\n<p>b</p><h2>C</h2>', 'md')).toEqual([
    ['A', true, 0, undefined],
    ['C', false, 1, 8],
  ])
  expect(placed('# A\n\n<h2>\n  C\n</h2>', 'mdx')).toEqual([
    ['A', true, 0, undefined],
    ['C', false, 1, undefined],
  ])
})

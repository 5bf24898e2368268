import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { countParts, MOST_PARTS } from '../../../plugins/documents/guard/part-limit.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import { walk } from '../../../plugins/documents/model/tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

test('as many parts as a page can show are no fault, and one more is', () => {
  const parts = countParts('')
  parts.add({ type: 'html', value: '' }, MOST_PARTS - 1)
  expect(parts.faults()).toEqual([])
  parts.add({ type: 'html', value: '' }, 0)
  expect(parts.faults()).toHaveLength(1)
})

test('cells that a row lacks are parts, since a page fills them in', () => {
  const parts = countParts('')
  const cell = { type: 'tableCell' as const, children: [] }
  const rows = [
    Array.from({ length: 300 }, () => cell),
    ...Array.from({ length: 300 }, () => [cell]),
  ]
  const children = rows.map((cells) => ({ type: 'tableRow' as const, children: cells }))
  parts.add({ type: 'table', children }, 0)
  expect(parts.faults()).toHaveLength(1)
})

test('a page may have some fifty blocks, since each may list two hundred documents', () => {
  const page = (blocks: number) => `---\ntitle: T\n---\n\n${'<Items />\n\n'.repeat(blocks)}`
  expect(shown(parseDocument('a.mdx', page(53)))).toEqual([])
  expect(shown(parseDocument('a.mdx', page(54)))).toEqual([
    expect.stringContaining('invalid-markup 111:1 Unexpected size of a page with'),
  ])
})

test('the finding names the part that is one too many, and the way out', () => {
  const table = `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|a|\n'.repeat(300)}`
  expect(shown(parseDocument('a.md', `---\ntitle: T\n---\n\n${table}`))).toMatchInlineSnapshot(`
    [
      "invalid-markup 5:1 Unexpected size of a page with 91,203 parts, such as cells, items, links, footnotes, asides, blocks and words in bold; expected at most 80,000. Cut the document into several files.",
    ]
  `)
})

test.each([
  ['a footnote, used twice', 'a[^1] b[^1]\n\n[^1]: a\n', 'md', 33],
  ['an alert', '> [!NOTE]\n> a\n', 'md', 13],
  ['a quote', '> a\n', 'md', 4],
  ['an aside', ':::note\na\n:::\n', 'md', 13],
  ['a fence of code', '```js\na\n```\n', 'md', 8],
  ['a heading', '## a\n', 'md', 6],
  ['a component that becomes an aside', '<Note>a</Note>\n', 'mdx', 13],
  ['an aside that is named so', '<Aside>a</Aside>\n', 'mdx', 13],
  ['a card', '<Card>a</Card>\n', 'mdx', 13],
  ['a tab', '<TabItem>a</TabItem>\n', 'mdx', 13],
  ['another component', '<Status>a</Status>\n', 'mdx', 4],
] as const)('%s counts as what it becomes on a page', (_, body, syntax, expected) => {
  const nodes: Nodes[] = []
  walk(satteriTree(body, syntax), (node) => void nodes.push(node))
  const isOver = (spare: number) => {
    const parts = countParts(body)
    parts.add({ type: 'html', value: '' }, MOST_PARTS - 1 - spare)
    for (const node of nodes) parts.add(node, node.type.startsWith('mdxJsx') ? 1 : 0)
    return parts.faults().length > 0
  }
  expect(Array.from({ length: 100 }, (_, spare) => spare).find((each) => !isOver(each))).toBe(
    expected,
  )
})

import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'

const PARSERS = { remark: remarkTree, satteri: satteriTree }

/** The links, codes and attributes of a text, as each parser reads them. */
function read(text: string, syntax: 'md' | 'mdx'): readonly string[] {
  const both = Object.values(PARSERS).map((parse) => [...shown(parse(text, syntax))])
  expect(both[0]).toEqual(both[1])
  return both[0] ?? []
}

test('each text of a picture keeps its own', () => {
  for (const parse of Object.values(PARSERS)) {
    const written = '![<https://e.org/long> and <https://e.org/a>](b.png "<https://e.org/c>")'
    const [paragraph] = parse(written, 'mdx').children
    expect(paragraph && 'children' in paragraph && paragraph.children[0]).toMatchObject({
      alt: 'https://e.org/long and https://e.org/a',
      title: '<https://e.org/c>',
    })
  }
})

function* shown(node: Nodes): Generator<string> {
  if (node.type === 'link') yield `link ${node.url}`
  if (node.type === 'inlineCode' || node.type === 'code') yield `code ${node.value}`
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    for (const attribute of node.attributes) yield `attribute ${String(attribute.value)}`
  }
  if ('children' in node) for (const child of node.children) yield* shown(child)
}

test.each(['md', 'mdx'] as const)('an address in angle brackets is a link in %s', (syntax) => {
  expect(read('A <https://e.org/a> and <kim@e.org> and `<https://e.org/b>`.', syntax)).toEqual([
    'link https://e.org/a',
    'link mailto:kim@e.org',
    'code <https://e.org/b>',
  ])
})

test.each([
  '<https://e.org/a>',
  'A <https://e.org/a> b <kim@e.org>\nand <https://e.org/c>.',
  '`<https://e.org/b>` and `<https://e.org/c>` <https://e.org/d>',
  '```\n<https://e.org/x>\n<https://e.org/yy>\n```\n\nA <https://e.org/x>.',
  '*<https://e.org/a>*<https://e.org/b>',
  '| <https://e.org/a> | b |\n| --- | --- |\n| c | d <https://e.org/e> f |',
  '\\<https://e.org/d',
  '[a](b.md "<https://e.org/c> <kim@e.org>") <https://e.org/long>',
  '<https://e.org/f> [b][c <https://E.org/a>]\n\n[c <https://e.org/A>]: d.md "<https://e.org/long>"',
  '[`<https://e.org/long>`][c <https://E.org/a>]\n\n[c <https://E.org/A>]: d.md',
  '![a <https://e.org/a> b <kim@e.org>](c.png "<https://e.org/c>") [![<https://e.org/a>][d]](e)\n\n[d]: f',
  'A[^<https://E.org/a>]\n\n[^<https://e.org/a>]: B <https://e.org/c>',
])('MDX has the tree of Markdown, places included: %j', (text) => {
  for (const parse of Object.values(PARSERS)) {
    expect(JSON.parse(JSON.stringify(parse(text, 'mdx')))).toEqual(
      JSON.parse(JSON.stringify(parse(text, 'md'))),
    )
  }
})

test('an attribute of MDX keeps such an address as text', () => {
  expect(read('A <Note title="See <https://e.org/a>">b</Note>.', 'mdx')).toEqual([
    'attribute See <https://e.org/a>',
  ])
  expect(
    read(
      '<Note title="<https://e.org/a>" type="b <https://e.org/long>">c <https://e.org/d></Note>',
      'mdx',
    ),
  ).toEqual([
    'attribute <https://e.org/a>',
    'attribute b <https://e.org/long>',
    'link https://e.org/d',
  ])
  expect(read('<Note title="See <kim@e.org>">\n\nb\n\n</Note>', 'mdx')).toEqual([
    'attribute See <kim@e.org>',
  ])
})

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

test('an attribute of MDX keeps such an address as text', () => {
  expect(read('A <Note title="See <https://e.org/a>">b</Note>.', 'mdx')).toEqual([
    'attribute See <https://e.org/a>',
  ])
  expect(read('<Note title="See <kim@e.org>">\n\nb\n\n</Note>', 'mdx')).toEqual([
    'attribute See <kim@e.org>',
  ])
})

import type { Nodes, Root } from 'mdast'
import { expect, test } from 'vitest'
import { remarkTree } from '../../plugins/documents/markup/remark-tree.ts'
import { isJsx, walk } from '../../plugins/documents/model/tree.ts'
import { remarkUnshownHtml } from '../../plugins/rendering/unshown-html.ts'

/** The HTML that is left of a text, and the attributes that are left of its elements. */
function left(text: string, syntax: 'md' | 'mdx'): readonly unknown[] {
  const tree: Root = remarkTree(text, syntax)
  remarkUnshownHtml()(tree)
  const found: unknown[] = []
  walk(tree, (node: Nodes) => {
    if (node.type === 'html') found.push(node.value)
    if (isJsx(node)) found.push([node.name, ...node.attributes.map(nameAndValue)])
  })
  return found
}

function nameAndValue(attribute: object): string {
  const name = 'name' in attribute ? attribute.name : '…'
  return 'value' in attribute && attribute.value !== null ? `${name}=${attribute.value}` : `${name}`
}

test.each([
  ['<b class="x" title="y" style="z">', ['<b  title="y" >']],
  ['<b title="y">a</b>', ['<b title="y">', '</b>']],
  ['<b name="x">', ['<b id="x">']],
  ['<b id="y" name="x">', ['<b id="y" >']],
  ['<foo title="y" name="x">', ['<foo  >']],
  [':::details{title="x" class="y"}\na\n:::', []],
  ['a <!-- class="x" --> <br/>', ['<!-- class="x" -->', '<br/>']],
])('of the HTML %j', (text, expected) => {
  expect(left(text, 'md')).toEqual(expected)
})

test.each([
  ['A <b class="x" title="y" style="z">a</b>', [['b', 'title=y']]],
  ['A <b name="x">a</b>', [['b', 'id=x']]],
  ['A <b id="y" name="x">a</b>', [['b', 'id=y']]],
  ['A <b {...x} title="y">a</b>', [['b', 'title=y']]],
  ['<details open name="x">\n\na\n\n</details>', [['details', 'open', 'id=x']]],
  ['<Note class="x" name="y" {...z}>\n\na\n\n</Note>', [['Note', 'class=x', 'name=y', '…=...z']]],
  ['<>a</>', [[null]]],
  ['<constructor name="x">a</constructor>', [['constructor', 'name=x']]],
])('of the elements of MDX %j', (text, expected) => {
  expect(left(text, 'mdx')).toEqual(expected)
})

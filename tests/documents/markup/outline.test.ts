import { expect, test } from 'vitest'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

const FRONT = '---\ntitle: T\n---\n'

test.each([
  ['satteri', satteriTree],
  ['remark', remarkTree],
])('headings have the anchors GitHub gives them (%s)', (_, tree) => {
  const body = '# Scope\n\n## Out of *Scope* & `code`\n\nx\n\n## Scope\n\nSetext 😀\n---\n'
  const { headings } = parseDocument('a.mdx', FRONT + body, { tree }).outline
  expect(
    headings.map(({ depth, text, anchor, place }) => [depth, text, anchor, place.line]),
  ).toEqual([
    [1, 'Scope', 'scope', 4],
    [2, 'Out of Scope & code', 'out-of-scope--code', 6],
    [2, 'Scope', 'scope-1', 10],
    [2, 'Setext 😀', 'setext-', 12],
  ])
})

test('a heading is empty when nothing stands under it or under what is below it', () => {
  const body = '# A\n\n## B\n\n## C\n\ntext\n\n# D\n\n{/* later */}\n\n[x]: y.md\n\n# E\n\n## F\n'
  const { headings } = parseDocument('a.mdx', FRONT + body).outline
  expect(headings.filter(({ empty }) => empty).map(({ text }) => text)).toEqual([
    'B',
    'D',
    'E',
    'F',
  ])
})

test.each([
  ['TODO\n', ['TODO 4:1']],
  ['TBD.\n', ['TBD 4:1']],
  ['TODO: write this\n', ['TODO 4:1']],
  ['## Scope (TBD)\n', ['(TBD) 4:10']],
  ['| a |\n|---|\n| TODO |\n', ['TODO 6:3']],
  ['Owned by [insert name here].\n', ['[insert name here] 4:10']],
  ['Owned by \\<your name>.\n', ['<your name> 4:11']],
  ['It reads "TBD" until a target is set.\n', []],
  ['The todo list, a `TODO` in code, and \\<T> of generics.\n', []],
  ['[1], [x] and [the text](a.md)\n', []],
])('placeholders of %j', (body, found) => {
  const { placeholders } = parseDocument('a.mdx', FRONT + body).outline
  expect(placeholders.map(({ text, place }) => `${text} ${place.line}:${place.column}`)).toEqual(
    found,
  )
})

test('anchors that raw HTML sets are known', () => {
  const html = '<a id="one"></a> <a name="two"></a>\n\n<details id="three">\n\nx\n\n</details>\n'
  const expected = ['one', 'two', 'three']
  expect(parseDocument('a.md', FRONT + html).outline.anchors).toEqual(expected)
  expect(parseDocument('a.mdx', FRONT + html).outline.anchors).toEqual(expected)
})

test.each([
  ['a <br> b', '4:3 Cannot find the closing tag of `<br>`; write `<br />`.'],
  ['a <b> c', '4:3 Cannot find the closing tag of `<b>`; close it, or write `\\<`.'],
  ['a </b> c', '4:3 Unexpected closing tag; nothing is open that it could close.'],
  ['a { b', '4:3 Cannot find the `}` of this `{`; write `\\{` for the sign itself.'],
  ['<!-- a -->', '4:1 Unexpected HTML comment; in MDX a comment is `{/* text */}`.'],
  [
    'a <200ms',
    '4:3 Unexpected `<`, expected an element; write `\\<` for the sign, `[text](address)` for a link.',
  ],
])('%j is not MDX, and the sentence says what to write', (body, finding) => {
  expect(shown(parseDocument('a.mdx', FRONT + body))).toEqual([`invalid-markup ${finding}`])
})

test('a body that is not MDX is told so, and its headings are known all the same', () => {
  const document = parseDocument('a.mdx', `${FRONT}# Scope\n\na <b> c\n`)
  expect(document.findings).toMatchObject([
    { rule: 'invalid-markup', place: { line: 6, column: 3 } },
  ])
  expect(document.outline.headings).toMatchObject([{ anchor: 'scope' }])
})

import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { blocksOutsideCode } from '../../../plugins/documents/guard/text-blocks.ts'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import {
  type Syntax,
  spanOf,
  type TreeParser,
  walk,
} from '../../../plugins/documents/model/tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

const blocks = (text: string, syntax: Syntax = 'md') =>
  blocksOutsideCode(text, syntax).map((block) => block.text)

test('a text is split at its empty lines, and each part knows where it begins', () => {
  expect(blocksOutsideCode('a\nb\n\nc', 'md')).toEqual([
    { start: 0, text: 'a\nb\n' },
    { start: 5, text: 'c' },
  ])
  expect(blocks('> a\n>\n> b\r\n \t\r\n- c\n  d > e')).toEqual(['> a\n', '> b\r\n', '- c\n  d > e'])
  expect(blocksOutsideCode('', 'md')).toEqual([])
})

test.each([
  ['a fence', '```js\nb\n\n  c\n```'],
  ['a fence with a longer end', '```\nb\n`````'],
  ['a fence with an end that has an indent', '```\nb\n   ``` \t'],
  ['a fence of waves', '~~~ a`b\n```\n~~~'],
  ['a fence in a longer one', '````\n```\nb\n```\n````'],
  ['a fence with the beginning of another', '```\n```js\n~~~\n```'],
  ['a fence with a deep mark', '```\n    ```\n\t```\n```'],
  ['a fence with colons', '```\n:::\n:::note\n```'],
])('%s is left out', (_, code) => {
  expect(blocks(`a\n${code}\nz`)).toEqual(['a\n', 'z'])
  expect(blocks(code.replaceAll('\n', '\r\n'))).toEqual([])
})

test('a fence that nothing ends goes to the end of the text', () => {
  expect(blocks('a\n```\nb\n\n``\nc')).toEqual(['a\n'])
})

/** Lines after which a line of marks is no fence, or one that ends before the next mark. */
const UNCLEAR: readonly (readonly [what: string, text: string])[] = [
  ['a fence in a list', '- ```\n  b\n  ```'],
  ['a fence that ends with its list', '- b\n  ```\nc'],
  ['a fence with an indent', '  ```\nb'],
  ['a mark with an indent below a list', '- b\n  ```\nc\n  ```\n```'],
  ['signs that are no mark', '``` b`'],
  ['words before a mark', 'b ```'],
  ['a deep mark', 'b\n    ```'],
  ['a mark after a tab', 'b\n\t```'],
  ['a mark in HTML', '<div>\n```\n</div>'],
  ['a mark below a line of HTML in a quote', '> <div>\n>\n```'],
  ['a comment', '<!--\n\n```\n-->'],
  ['a comment with a tag', '<!-- <b>\n\n```\n-->'],
  ['two comments', '<!-- b --> <!--\n\n```\n-->'],
  ['text as it is written', '<pre>\n\n```\n</pre>'],
  ['text as it is written, in capitals', '<TEXTAREA>\n\n```\n</TEXTAREA>'],
  ['an instruction', '<?php\n\n```\n?>'],
  ['an attribute over several lines', '<b title="\n\n```\n">'],
  ['an attribute with a sign', "<b title='>\n\n```\n'>"],
  ['code in braces', '{`\n\n```\n`}'],
  ['code in a list', '- {/*\n\n```\n*/}'],
  ['a module', 'export const b = `\n```\n`'],
  ['a module that imports', 'import b from `\n```\n`'],
  ['a very long tag', `<b>${' '.repeat(1000)}\n\n\`\`\``],
  ['an aside that ends in its code', ':::note\n```\n:::'],
  ['an aside in a quote', '> :::note b\n```\n  ::::'],
]

test.each(UNCLEAR)('after %s, no line counts as code', (_, text) => {
  expect(blocks(`${text}\n*c*`).at(-1)).toContain('*c*')
})

test.each([
  ['a comment', '<!-- b -->'],
  ['two comments', '<!-- b --><!-- <c> -->'],
  ['a tag', '<b title="c" lang="en">d</b>'],
  ['an address', '<https://e.org/a> {name}'],
  ['a long line', `b <${' '.repeat(1000)}`],
  ['a line of HTML that is as long as may be', `<b>${'c'.repeat(997)}`],
  ['a line of HTML and an empty line', '<div>\nb'],
  ['a fence with an indent', '- b\n\n  ```js\n  c\n  ```'],
  ['a fence in a list', '- ```js\n  c'],
  ['an aside', ':::note\nb\n:::'],
  ['words', 'b < c {d and important export'],
])('%s makes no fence after it unclear', (_, text) => {
  expect(blocks(`${text}\n\n\`\`\`\n*c*\n\`\`\`\nz`).join('')).not.toContain('*c*')
})

test('a tag of a fence makes the rest unclear, and one of another paragraph does not', () => {
  expect(blocks('<b>c</b>\n```\nd\n```\n\n```\ne')).toEqual(['<b>c</b>\n```\nd\n```\n', '```\ne'])
})

test.each([
  ['an aside', 'b :::note\n\n```\n:::\n*c*\n```\nz'],
  ['the end of an aside', ':::note\n\n```\nb :::\n*c*\n```\nz'],
])('colons within a line are not those of %s', (_, text) => {
  expect(blocks(text).join('')).not.toContain('*c*')
})

test('a deep mark is one of a fence in MDX, where no indent makes code', () => {
  for (const deep of ['    ```\n    b\n    ```', '\t```\n', '```\n\t```']) {
    expect(blocks(`${deep}\n*c*`, 'mdx').at(-1)).toContain('*c*')
  }
  expect(blocks('```\n    b\n```\nz', 'mdx')).toEqual(['z'])
})

test.each(UNCLEAR)('signs after %s are counted', (_, text) => {
  const signs = '*a_ '.repeat(6_000)
  const found = parseDocument('a.md', `---\ntitle: T\n---\n\n${text}\n\n${signs}\n`, { tree: none })
  expect(shown(found).join()).toContain('Unexpected number of `*`, `_` and `~`')
})

function none(): never {
  throw new Error('A text is parsed that should not be.')
}

const LINES = [
  ...['', 'a', '*q*', '  *q*', '   *q*', '- *q*', '> *q*', '- a', '1. a', '> a', ':::note', ':::'],
  ...['```', '```js', '````', '~~~', '  ```', '   ```', '    ```', '\t```', '- ```', '> ```'],
  ...['<div>', '</div>', '<b>c</b>', '<!--', '-->', '<!-- a -->', '<pre>', '</pre>', '{`', '`}'],
]
const PARSERS: readonly TreeParser[] = [satteriTree, remarkTree]

test('what a parser reads as prose is never left out', () => {
  const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 12 })
  fc.assert(
    fc.property(lines, fc.constantFrom<Syntax>('md', 'mdx'), (written, syntax) => {
      const text = written.join('\n')
      const found = blocksOutsideCode(text, syntax)
      for (const at of [...emphasised(text, syntax), ...emphasised(text, 'md')]) {
        const isFound = found.some(({ start, text }) => start <= at && at < start + text.length)
        expect(isFound, `${at} of ${JSON.stringify(text)} in ${syntax}`).toBe(true)
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  )
})

/** The offsets of words in italics, as either parser reads them. A refused text has none. */
function emphasised(text: string, syntax: Syntax): readonly number[] {
  return PARSERS.flatMap((parse) => {
    const offsets: number[] = []
    const note = (node: Nodes) => {
      if (node.type === 'emphasis') offsets.push(spanOf(node)[0])
    }
    try {
      walk(parse(text, syntax), note)
    } catch {
      return []
    }
    return offsets
  })
}

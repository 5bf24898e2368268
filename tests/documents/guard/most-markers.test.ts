import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { Syntax } from '../../../plugins/documents/model/tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

/** The findings about the numbers of signs in a text, and how a parser is asked to read it. */
function counted(body: string, path = 'a.md') {
  const asked: Syntax[] = []
  const tree = (_: string, syntax: Syntax): Root => {
    asked.push(syntax)
    return { type: 'root', children: [] }
  }
  const document = parseDocument(path, `---\ntitle: T\n---\n${body}\n`, { tree })
  return { document, findings: shown(document), asked }
}

const QUOTED =
  'invalid-markup 4:1 Unexpected nesting, expected at most 40 quotes and lists on a line.'

describe('a text may have as many signs as the limit says, and not one more', () => {
  test.each([
    ['a.md', '&', 5000],
    ['a.mdx', '&', 5000],
    ['a.mdx', '<', 5000],
    ['a.mdx', '{', 2000],
  ] as const)('in %s: %s', (path, sign, most) => {
    const signs = (number: number) => `\`\`\`\n${sign}\n\`\`\`\n${`a ${sign}\n\n`.repeat(number)}`
    expect(counted(signs(most), path).findings).toEqual([])
    expect(counted(signs(most + 1), path).findings).toEqual([
      `invalid-markup 7:3 Unexpected number of \`${sign}\` outside of code, expected at most ${most}.`,
    ])
  })

  test('quotes on one line', () => {
    expect(counted('> '.repeat(40)).findings).toEqual([])
    expect(counted('> '.repeat(41)).findings).toEqual([QUOTED])
  })
})

test('the finding is about the first sign of the first such line', () => {
  const { document } = counted(`a\n\n${'> '.repeat(41)}\n\n${'> '.repeat(60)}`)
  const place = { line: 6, column: 1, endLine: 6, endColumn: 2 }
  expect(document.findings).toMatchObject([{ rule: 'invalid-markup', place }])
})

test('markers within a line are no nesting, not even below a rule', () => {
  expect(counted(`${'-'.repeat(60)}\n\na ${'> '.repeat(60)}`).findings).toEqual([])
})

test.each([
  ['a.md', '> '.repeat(1000), ['md']],
  ['a.md', '> '.repeat(1001), []],
  ['a.md', `${'> '.repeat(1001)}\n\n${'> '.repeat(41)}`, []],
  ['a.mdx', '{\n\n'.repeat(2001), ['md']],
  ['a.mdx', '{ *a '.repeat(10_001), []],
  ['a.mdx', '<\n\n'.repeat(5001), []],
] as const)('a text is read as far as a parser finishes soon: %s, %.8j…', (path, body, asked) => {
  const all = counted(body, path)
  expect(all.findings).toHaveLength(1)
  expect(all.asked).toEqual(asked)
})

import { describe, expect, test } from 'vitest'
import { checkPath } from '../../../plugins/documents/text/names.ts'

describe('names that travel', () => {
  test.each([
    'content/process/how-to-start.mdx',
    'content/releases/v1.3.mdx',
    'content/UPPER.mdx',
    'content/rfcs/0081-governance.md',
    'EIPS/eip-1.md',
    'content/people.yaml',
    '_drafts/a_b.md',
    'console.md',
    'company/com.md',
  ])('%s', (path) => {
    expect(checkPath(path)).toEqual([])
  })
})

describe('names that do not', () => {
  test.each([
    'con.mdx',
    'NUL.mdx',
    'nul.txt.mdx',
    'com1.mdx',
    'LPT9.md',
    'aux/a.md',
    'trailing..mdx',
    'a..md',
    '.hidden.md',
    '../a.md',
    './a.md',
    'a//b.md',
    '/a.md',
    'a /b.md',
    '-a.md',
    '--output=x.mdx',
    'a-.md',
    ' a.md',
    'a b.md',
    'a\nb.md',
    'a\u0000.md',
    'a\u001b.md',
    'a\u200b.md',
    'é.md',
    'e\u0301.md',
    'а.md',
    '日本.md',
    '$(x).md',
    '`x`.md',
    '$x.md',
    'a;b.md',
    'a|b.md',
    'a&b.md',
    'a<b>.md',
    'a"b.md',
    "a'b.md",
    'a\\b.md',
    'a*b.md',
    'a?b.md',
    'a#b.md',
    'a%2e.md',
    'a:b.md',
    ':(glob)x.md',
    '!x.md',
    '{x}.md',
    '[x].md',
    '~x.md',
    '@x.md',
    'a,b.md',
    'a=b.md',
    'a+b.md',
    `${'a'.repeat(98)}.md`,
    `${'a/'.repeat(100)}a.md`,
  ])('%j', (path) => {
    expect(checkPath(path)).toMatchObject([
      { rule: 'unportable-name', severity: 'error', file: path, place: { line: 1, column: 1 } },
    ])
  })

  test('the sentence says what to do', () => {
    const messages = ['a b/c.md', 'con.md', `${'a'.repeat(101)}.md`].map((path) =>
      checkPath(path)[0]?.message.replace(/a{50,}/, 'a…'),
    )
    expect(messages).toEqual([
      'Unexpected name `a b`; use letters from a to z, digits, and `-`, `_` or `.` between them.',
      'Unexpected name `con.md`; Windows keeps it for a device.',
      'Unexpected name `a……`; a name has at most 100 characters.',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import {
  checkDisguise,
  checkPath,
  misspelt,
  portableName,
} from '../../../plugins/documents/text/names.ts'

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
    'process/stage-1--draft.md',
    'process/a---b__c.md',
    'falcon.md',
    `${'a'.repeat(97)}.md`,
    `${'a/'.repeat(98)}a.md`,
  ])('%s', (path) => {
    expect(checkPath(path)).toEqual([])
  })
})

describe('names that do not', () => {
  const PERCENT = 'it holds `%`, which an address reads as the beginning of a character'

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

  test.each([
    ['My New Item.mdx', 'it holds a blank; name it `my-new-item.mdx`'],
    ['Übersicht.md', 'it holds letters that systems write in several ways; name it `ubersicht.md`'],
    ['日本.md', 'it holds letters that systems write in several ways'],
    ['a%20b.md', `${PERCENT}; name it \`a-b.md\``],
    ['%2e%2e.mdx', PERCENT],
    ['a\\b.md', 'it holds a backslash, which other systems read as a folder; name it `a-b.md`'],
    ['a\u001bb.md', 'it holds a control character; name it `a-b.md`'],
    ['.hidden.md', 'it begins with a dot, which hides it; name it `hidden.md`'],
    ['a.md.', 'it ends in a dot or a blank, which Windows drops; name it `a.md`'],
    ['a.md ', 'it ends in a dot or a blank, which Windows drops; name it `a.md`'],
    ['a..md', 'it holds two dots in a row; name it `a.md`'],
    ['..', 'it is not the name of a file'],
    ['-a-.md', 'a mark stands where a letter or digit has to; name it `a.md`'],
    ['a$(x).md', 'it holds a sign that shells or addresses read as their own; name it `a-x.md`'],
    ['con.md', 'Windows keeps it for a device; name it `the-con.md`'],
    ['Aux', 'Windows keeps it for a device; name it `the-aux`'],
    [`${'a'.repeat(101)}.md`, 'it has more than 100 characters'],
    [`con.${'a'.repeat(97)}`, 'it has more than 100 characters'],
    ['a%2Fb.md', `${PERCENT}; name it \`a-b.md\``],
    [`${'a'.repeat(95)} b.md`, `it holds a blank; name it \`${'a'.repeat(95)}-b.md\``],
  ])('%j: what is wrong with it, and the right one', (name, why) => {
    const message = checkPath(`content/${name}`)[0]?.message
    expect(message?.slice(message.indexOf('`: ') + 3)).toBe(`${why}.`)
    const right = /name it `([^`]+)`/.exec(why)?.[1]
    expect(right === undefined ? [] : checkPath(right)).toEqual([])
  })

  test('a path that is too long has no better name', () => {
    expect(checkPath('a/'.repeat(120))[0]?.message).toBe(
      'Unexpected path of 240 characters, expected at most 200; use fewer folders or shorter names.',
    )
  })

  test('a name that is right already has no better one', () => {
    expect(portableName('a.md')).toBe(undefined)
    expect(portableName('A.md')).toBe('a.md')
  })

  test('a name with bytes that are no text is refused', () => {
    expect(misspelt('a\\xff.md')).toEqual({
      rule: 'unportable-name',
      message:
        'Unexpected bytes in the name `a\\xff.md` that are not UTF-8; use letters from a to z, digits, and `-`, `_` or `.` between them.',
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    })
  })

  test.each(['.a.md', '.A.MD', 'a.md.', 'a.MDX ', 'a.md\n'])(
    '%j is taken for no document, and reported',
    (name) => {
      expect(checkDisguise(`content/process/${name}`)).toHaveLength(1)
    },
  )

  test.each([
    '.DS_Store',
    '._a.md',
    '.gitkeep',
    '.markdownlint.json',
    'a.md',
    'notes.txt.',
    'a b.c.md',
    'a.md. x',
  ])('%j is no document in disguise', (name) => {
    expect(checkDisguise(`content/process/${name}`)).toEqual([])
  })
})

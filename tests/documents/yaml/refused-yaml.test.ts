import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

describe('what YAML could mean beyond what it shows', () => {
  test.each([
    [
      'a: &x 1',
      '2:7 Unexpected anchor `&x`; write the value where needed, in quotes if it begins with `&`.',
    ],
    ['a: *x', '2:4 Unexpected alias `*x`; write the value out.'],
    ['a: [*x]', '2:5 Unexpected alias `*x`; write the value out.'],
    ['*x : 1', '2:1 Unexpected alias `*x`; write the value out.'],
    ['<<: { b: 1 }', '2:1 Unexpected merge key `<<`; write the keys out.'],
    [
      'a: !!js/function "f"',
      '2:18 Unexpected tag `tag:yaml.org,2002:js/function`; write the plain value, in quotes if it begins with `!`.',
    ],
    [
      'a: !!str 1',
      '2:10 Unexpected tag `tag:yaml.org,2002:str`; write the plain value, in quotes if it begins with `!`.',
    ],
    [
      'a: !x [1]',
      '2:7 Unexpected tag `!x`; write the plain value, in quotes if it begins with `!`.',
    ],
    ['a: .inf', '2:4 Unexpected number that is not finite; quote it if it is text.'],
    ['__proto__: { a: 1 }', '2:1 Unexpected key `__proto__`.'],
    ['a: { "constructor": 1 }', '2:6 Unexpected key `constructor`.'],
    ['prototype: 1', '2:1 Unexpected key `prototype`.'],
    ['toString: 1', '2:1 Unexpected key `toString`.'],
    [
      '? [a]\n: 1',
      '2:3 Unexpected bracket where a key stands; put the value in quotes if it is text.',
    ],
    [': 1', '2:1 Unexpected key that is not plain text.'],
    [
      'a: 1\n...\nb: 2',
      '3:1 Unexpected end or directive of a YAML document; frontmatter is one mapping.',
    ],
    [
      '%YAML 1.1\na: 1',
      '2:1 Unexpected end or directive of a YAML document; frontmatter is one mapping.',
    ],
    ['- a', '2:1 Unexpected list, expected a mapping: lines of `key: value`.'],
    ['just text', '2:1 Unexpected text, expected a mapping: lines of `key: value`.'],
    [`a: ${'['.repeat(3000)}`, '2:35 Unexpected nesting, expected at most 32 levels.'],
    [
      `a: ${'['.repeat(40)}${']'.repeat(40)}`,
      '2:35 Unexpected nesting, expected at most 32 levels.',
    ],
    [`a: "${'x'.repeat(65_536)}"`, '2:1 Unexpected size, expected frontmatter of at most 64 KiB.'],
    [`a: 1\n${'\n'.repeat(60_000)}`, '2:5 Unexpected run of blanks; remove it.'],
  ])('%.40j', (yaml, finding) => {
    const document = parseDocument('a.mdx', `---\n${yaml}\n---\n`)
    expect(shown(document)).toEqual([`invalid-frontmatter ${finding}`])
  })
})

describe('YAML that does not parse', () => {
  test.each([
    ['a: b: c', '2:4 Unexpected `: ` within a value; put the value in quotes.'],
    ['a:\n\tb: 1', '3:1 Unexpected tab; indent with spaces.'],
    ['a: 1\nb: "x\nc: 1', '3:4 Cannot find the `"` that closes this.'],
    ["a: 'x", "2:4 Cannot find the `'` that closes this."],
    [
      'a: @x',
      '2:4 Unexpected `@` at the beginning of a text; write a handle without it, `x`, and other text in quotes.',
    ],
    ['a: "\\q"', '2:5 Unexpected escape in a text in double quotes; write `\\\\` for a backslash.'],
    ['a: 1\n b: 2', '3:2 Unexpected indentation of `b:`; begin it where `a:` begins.'],
    ['a: [1, 2', '2:4 Cannot find the `]` that closes this.'],
    ['a: { b: 1\nc: 2', '2:4 Cannot find the `}` that closes this.'],
  ])('%j', (yaml, finding) => {
    const document = parseDocument('a.mdx', `---\n${yaml}\n---\n`)
    expect(shown(document)).toContain(`invalid-frontmatter ${finding}`)
    expect(document.frontmatter.data).toBeUndefined()
  })
})

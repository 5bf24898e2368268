import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import {
  placeInFrontmatter,
  writtenForm,
} from '../../../plugins/documents/yaml/frontmatter-places.ts'
import { shown } from '../shown.ts'

test('values are plain data: days and versions stay text, numbers are numbers', () => {
  const yaml = 'title: T\non: 2020-01-06\nline: "1.10"\nn: 1.10\nlist: [a, { b: null }]\nyes: yes'
  expect(dataOf(`---\n${yaml}\n---\n`)).toEqual({
    title: 'T',
    on: '2020-01-06',
    line: '1.10',
    n: 1.1,
    list: ['a', { b: null }],
    yes: 'yes',
  })
})

test.each([
  ['a byte order mark', '\ufeff---\na: 1\n---\n', { a: 1 }],
  ['CRLF', '---\r\na: x\r\nb: |\r\n  y\r\n---\r\n', { a: 'x', b: 'y\n' }],
  ['a blank after a fence', '--- \na: 1\n---\t\n', { a: 1 }],
  ['blanks after both fences', '---  \r\na: x\r\n--- \r\n', { a: 'x' }],
  ['no line after the closing fence', '---\na: 1\n---', { a: 1 }],
  ['nothing between the fences', '---\n---\n', {}],
  ['only a comment', '---\n# later\n---\n', {}],
  ['an indented fence within a text', '---\na: |\n  ---\n---\n', { a: '---\n' }],
  ['a setting of gray-matter', '---\nexcerpt_separator: x\n---\nax', { excerpt_separator: 'x' }],
])('%s is read', (_, text, data) => {
  expect(dataOf(text)).toEqual(data)
})

describe('fences', () => {
  test.each([
    ['', '1:1 Cannot find the frontmatter; begin the file with a line `---`.'],
    ['# T\n', '1:1 Cannot find the frontmatter; begin the file with a line `---`.'],
    [
      '\n\n---\na: 1\n---\n',
      '3:1 Unexpected blank lines above the frontmatter; `---` is the first line of the file.',
    ],
    [
      '---js\n{}\n---\n',
      '1:1 Unexpected `---js`, expected frontmatter in YAML that opens with `---`.',
    ],
    [
      '--- js\n{}\n---\n',
      '1:1 Unexpected `--- js`, expected frontmatter in YAML that opens with `---`.',
    ],
    [
      '---JS\n{}\n---\n',
      '1:1 Unexpected `---JS`, expected frontmatter in YAML that opens with `---`.',
    ],
    [
      '---json\n{}\n---\n',
      '1:1 Unexpected `---json`, expected frontmatter in YAML that opens with `---`.',
    ],
    ['----\na: 1\n----\n', '1:1 Cannot find the frontmatter; begin the file with a line `---`.'],
    [
      ' ---\na: 1\n---\n',
      '1:1 Unexpected `---`, expected frontmatter in YAML that opens with `---`.',
    ],
    [
      '+++\na = 1\n+++\n',
      '1:1 Unexpected `+++`, expected frontmatter in YAML that opens with `---`.',
    ],
    ['---\na: 1\n', '1:1 Cannot find the end of the frontmatter; close it with a line `---`.'],
    ['---\na: 1\n----\n', '3:1 Unexpected `----`, expected `---` alone on its line.'],
    ['---\na: 1\n--- b\n', '3:1 Unexpected `--- b`, expected `---` alone on its line.'],
  ])('%j', (text, finding) => {
    const document = parseDocument('a.mdx', text)
    expect(shown(document)).toEqual([`invalid-frontmatter ${finding}`])
    expect(document.frontmatter.data).toBeUndefined()
  })
})

test('a key that is written twice is reported with both places, and the first one counts', () => {
  const document = parseDocument('a.mdx', '---\ntitle: a\nb: 1\n"title": b\n---\n')
  expect(shown(document)).toEqual([
    'invalid-frontmatter 4:1 Unexpected second `title`; a key is written once.',
  ])
  expect(document.findings[0]?.related?.[0]?.place).toMatchObject({ line: 2, column: 1 })
  expect(document.frontmatter.data).toEqual({ title: 'a', b: 1 })
})

test('a second frontmatter is none, and no second one is made of a rule', () => {
  const second = parseDocument('a.mdx', '---\ntitle: T\n---\n\n---\nlayout: ./x.js\n---\n')
  expect(shown(second)).toEqual([
    'invalid-frontmatter 5:1 Unexpected second frontmatter; a file has one.',
  ])
  expect(shown(parseDocument('a.mdx', '---\ntitle: T\n---\n\n---\n\nText: x\n'))).toEqual([])
})

test('all mistakes are reported in one run', () => {
  const yaml = 'a: &x 1\nb: *x\nc: !t 2\na: 3\n__proto__: 4'
  expect(shown(parseDocument('a.mdx', `---\n${yaml}\n---\n<b>\n`))).toHaveLength(6)
})

test('an alias bomb is refused, and thousands of keys are read', () => {
  const bomb = Array.from({ length: 9 }, (_, n) => `a${n}: &a${n} [${'*a0,'.repeat(9)}]`).join('\n')
  const keys = Array.from({ length: 7000 }, (_, n) => `k${n}: 1`).join('\n')
  expect(shown(parseDocument('a.mdx', `---\n${bomb}\n---\n`))).not.toEqual([])
  expect(shown(parseDocument('a.mdx', `---\n${keys}\n---\n`))).toEqual([])
})

test('a YAML file is all frontmatter, at its own lines', () => {
  const text = 'ada: { name: Ada }\nbo: &b x\n'
  const { frontmatter, findings } = parseDocument('content/people.yaml', text)
  expect(shown({ findings })).toEqual([
    'invalid-frontmatter 2:8 Unexpected anchor `&b`; write the value where needed, in quotes if it begins with `&`.',
  ])
  expect(placeInFrontmatter(frontmatter, ['ada', 'name'], 'value')).toEqual(line1(14, 17))
})

describe('places and written forms', () => {
  const yaml = 'title: T\nline: 1.10\nlist:\n  - { a: "x y" }\nempty:\n1.5: z\n'
  const { frontmatter } = parseDocument('a.md', `---\n${yaml}---\n`)

  test.each([
    [['line'], 'key', '3:1-3:5'],
    [['line'], 'value', '3:7-3:11'],
    [['list', 0], 'value', '5:5-5:17'],
    [['list', 0, 'a'], 'key', '5:7-5:8'],
    [['list', 0, 'a'], 'value', '5:10-5:15'],
    [['empty'], 'value', '6:1-6:6'],
    [['1.5'], 'value', '7:6-7:7'],
    [['nowhere'], 'value', undefined],
    [['title', 'deeper'], 'value', undefined],
    [[], 'value', '2:1-7:7'],
  ] as const)('%j has its %s at %s', (path, what, place) => {
    const at = placeInFrontmatter(frontmatter, path, what)
    expect(at && `${at.line}:${at.column}-${at.endLine}:${at.endColumn}`).toBe(place)
  })

  test('what was written can be told from what was read', () => {
    expect(writtenForm(frontmatter, ['line'])).toEqual({ text: '1.10', quoted: false })
    expect(writtenForm(frontmatter, ['list', 0, 'a'])).toEqual({ text: 'x y', quoted: true })
    expect(writtenForm(frontmatter, ['list'])).toBeUndefined()
  })
})

function line1(column: number, endColumn: number) {
  return { line: 1, column, endLine: 1, endColumn }
}

function dataOf(text: string) {
  const document = parseDocument('a.mdx', text)
  expect(shown(document)).toEqual([])
  return document.frontmatter.data
}

test('a project may say how much frontmatter it allows', () => {
  const text = `---\ntitle: T\nnotes: ${'x'.repeat(1100)}\n---\n`
  const found = (largestFrontmatter: number) =>
    parseDocument('a.mdx', text, { largestFrontmatter }).findings.map(({ message }) => message)
  expect(found(1)).toEqual(['Unexpected size, expected frontmatter of at most 1 KiB.'])
  expect(found(2)).toEqual([])
})

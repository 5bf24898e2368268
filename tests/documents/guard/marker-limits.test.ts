import { describe, expect, test } from 'vitest'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

test.each([
  ['> '.repeat(500), 'a.mdx', '4:1', 'nesting, expected at most 40 quotes and lists on a line.'],
  [
    `a\n\n${'- '.repeat(1500)}x`,
    'a.md',
    '6:1',
    'nesting, expected at most 40 quotes and lists on a line.',
  ],
  ['1. '.repeat(50), 'a.md', '4:1', 'nesting, expected at most 40 quotes and lists on a line.'],
  ['> - '.repeat(50), 'a.md', '4:1', 'nesting, expected at most 40 quotes and lists on a line.'],
  ['{'.repeat(20_000), 'a.mdx', '4:1', 'number of `{` outside of code, expected at most 2000.'],
  ['<A>'.repeat(9000), 'a.mdx', '4:1', 'number of `<` outside of code, expected at most 5000.'],
  ['&amp;'.repeat(20_000), 'a.md', '4:1', 'number of `&` outside of code, expected at most 5000.'],
  [
    '<Note>'.repeat(200) + '</Note>'.repeat(200),
    'a.mdx',
    '4:595',
    'nesting, expected at most 100 elements within one another.',
  ],
  [
    '<b>'.repeat(60) + '</b>'.repeat(60),
    'a.md',
    '4:151',
    'nesting, expected at most 50 elements within one another.',
  ],
])('%.20j…', (body, path, place, sentence) => {
  expect(shown(parseDocument(path, `---\ntitle: T\n---\n${body}\n`))).toEqual([
    `invalid-markup ${place} Unexpected ${sentence}`,
  ])
})

test('code may be full of braces', () => {
  const text = `---\ntitle: T\n---\n\n\`\`\`c\n${'{ &a <b\n'.repeat(6000)}\`\`\`\n`
  expect(shown(parseDocument('a.mdx', text))).toEqual([])
})

test('rules and tables are no nesting', () => {
  const text = `---\ntitle: T\n---\n\n${'-'.repeat(200)}\n\n${'* '.repeat(30)}\n\n| a |\n|${'-'.repeat(99)}|\n`
  expect(shown(parseDocument('a.mdx', text))).toEqual([])
})

const DEEP = {
  quotes: (body: string) => body.replace(/^/gm, '> '.repeat(60)),
  lists: (body: string) => `${'- '.repeat(60)}x\n\n${body.replace(/^/gm, ' '.repeat(120))}`,
  'lists on many lines': (body: string) => {
    const steps = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(2 * depth)}- a`)
    return `${steps.join('\n')}\n\n${body.replace(/^/gm, ' '.repeat(120))}`
  },
  'quotes beside it': (body: string) => `${'> '.repeat(60)}x\n\n${body}`,
} as const

const FORBIDDEN = [
  ['a.md', '<script>1</script>', 'unsafe-html'],
  ['a.md', '<b onclick="x">y</b>', 'unsafe-html'],
  ['a.md', '[a](javascript:1)', 'unsafe-link'],
  ['a.md', '[a](https://a.example@evil.example/)', 'unsafe-link'],
  ['a.md', '![a](data:image/gif)', 'unsafe-link'],
  ['a.md', '```mermaid\nflowchart TD\n  click A call f()\n```', 'code-in-content'],
  ['a.md', 'a\u202eb', 'unsafe-text'],
  ['a.mdx', '{1 + 1}', 'code-in-content'],
  ['a.mdx', '<Unlisted />', 'code-in-content'],
  ['a.mdx', '<Status {...x} />', 'code-in-content'],
  ['a.mdx', '<script>1</script>', 'unsafe-html'],
  ['a.mdx', '[a](javascript:1)', 'unsafe-link'],
  ['a.mdx', '![a](data:image/gif)', 'unsafe-link'],
  ['a.mdx', 'a\u202eb', 'unsafe-text'],
] as const

describe.each(Object.entries(DEEP))('deep in %s', (_, within) => {
  test.each(FORBIDDEN)('in %s: %j', (path, body, rule) => {
    const text = `---\ntitle: T\n---\n\n${within(body)}\n`
    const { findings } = parseDocument(path, text)
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(
      new Set(['invalid-markup', rule]),
    )
  })
})

test.each([
  ['a.mdx', `${'<Note>\n'.repeat(120)}\n[a](javascript:1)\n\n${'</Note>\n'.repeat(120)}`],
  ['a.md', `${'<b>'.repeat(60)}[a](javascript:1)${'</b>'.repeat(60)}`],
  ['a.mdx', `${'{ '.repeat(2001)}\n\n[a](javascript:1)`],
  ['a.mdx', '<b>\n\n[a](javascript:1)'],
])('deep in elements or behind what does not parse in %s: %.20j', (path, body) => {
  const { findings } = parseDocument(path, `---\ntitle: T\n---\n\n${body}\n`)
  expect(findings.map((finding) => finding.rule).toSorted()).toEqual([
    'invalid-markup',
    'unsafe-link',
  ])
})

test.each([
  '{',
  '{ a',
  'a {',
  '<b>',
  'é😀 <',
  'a\r\n{',
  '</b>',
  '<b',
  'text\n\n<a href=x>',
  '{ a\n\nb',
])('a fault about %j stands within its line', (body) => {
  const text = `---\ntitle: T\n---\n\n${body}`
  const lines = text.split('\n')
  for (const tree of [satteriTree, remarkTree]) {
    const places = parseDocument('a.mdx', text, { tree }).findings.flatMap(
      ({ place }) => place ?? [],
    )
    expect(places.length).toBeGreaterThan(0)
    for (const { line, column, endLine, endColumn } of places) {
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').replace('\r', '').length + 1)
      expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').replace('\r', '').length + 1)
      expect(line).toBeLessThanOrEqual(lines.length)
    }
  }
})

const WORDS = 'a '.repeat(20_000)

test.each([
  ['stars and lines in one paragraph', 'a.md', '*a_ '.repeat(6_000)],
  ['stars in several paragraphs', 'a.md', `${'*a_ '.repeat(4_500)}\n\n`.repeat(5)],
  ['strokes in one paragraph', 'a.md', '~a~~ '.repeat(6_000)],
  ['lines of colons', 'a.md', ':::\n'.repeat(6_000)],
  ['encoded signs after many words', 'a.md', `${WORDS}${'a &lt; '.repeat(2_000)}`],
  ['tags after many words', 'a.mdx', `${WORDS}${'<b>c</b> '.repeat(2_000)}`],
  ['comments after many words', 'a.mdx', `${WORDS}${'{/* b */} '.repeat(1_900)}`],
  [
    'tags among many paragraphs',
    'a.mdx',
    `${'<b>c</b>\n\n'.repeat(2_000)}${'a\n\n'.repeat(15_000)}`,
  ],
])('%s are counted before anything is parsed', (_, path, body) => {
  const found = shown(parseDocument(path, `---\ntitle: T\n---\n\n${body}\n`, { tree: unasked }))
  expect(found).toHaveLength(1)
  expect(found).toMatchSnapshot()
})

test.each([
  ['stars and lines in many paragraphs', 'a.md', '*a_ *b*\n\n'.repeat(6_000)],
  ['encoded signs in many paragraphs', 'a.md', `${'a &lt; b\n\n'.repeat(4_000)}`],
  ['tags in many paragraphs', 'a.mdx', `${'a <b>c</b>\n\n'.repeat(2_000)}`],
  ['a large table with snakes', 'a.md', `|a|b|\n|-|-|\n${'|a_b_c|`d`|\n'.repeat(4_000)}`],
  ['colons within lines', 'a.md', 'a ::: b\n\n'.repeat(6_000)],
  ['signs in code', 'a.mdx', `\`\`\`c\n${'{ &a *b_ <b :::\n:::\n'.repeat(6000)}\`\`\`\n`],
])('%s are nothing', (_, path, body) => {
  expect(shown(parseDocument(path, `---\ntitle: T\n---\n\n${body}\n`))).toEqual([])
})

function unasked(): never {
  throw new Error('A text is parsed that should not be.')
}

test('the finding of a crowded paragraph is about its first sign', () => {
  const text = `---\ntitle: T\n---\n\n${'*a_ '.repeat(6_000)}\n`
  const [finding] = parseDocument('a.md', text).findings
  expect(finding?.place).toEqual({ line: 5, column: 1, endLine: 5, endColumn: 2 })
})

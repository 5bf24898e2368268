import { expect, test } from 'vitest'
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
  const begun = performance.now()
  expect(shown(parseDocument(path, `---\ntitle: T\n---\n${body}\n`))).toEqual([
    `invalid-markup ${place} Unexpected ${sentence}`,
  ])
  expect(performance.now() - begun).toBeLessThan(1000)
})

test('code may be full of braces', () => {
  const text = `---\ntitle: T\n---\n\n\`\`\`c\n${'{ &a <b\n'.repeat(6000)}\`\`\`\n`
  expect(shown(parseDocument('a.mdx', text))).toEqual([])
})

test('rules and tables are no nesting', () => {
  const text = `---\ntitle: T\n---\n\n${'-'.repeat(200)}\n\n${'* '.repeat(30)}\n\n| a |\n|${'-'.repeat(99)}|\n`
  expect(shown(parseDocument('a.mdx', text))).toEqual([])
})

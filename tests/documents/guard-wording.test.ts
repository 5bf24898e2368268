import { expect, test } from 'vitest'
import { parseDocument } from '../../plugins/documents/parse-document.ts'
import { shown } from './shown.ts'

test('every finding says what was found, where, and what was nearly meant', () => {
  const body = [
    'import a from "b"',
    'a {x} <Statsu value="y" />',
    '<details opn="" onclick="z">x</details>',
    '<Status {...a} value={b} />',
    '<Note>\n<sript src="x" />\n</Note>',
    'a\n> b <iframe />',
  ].join('\n\n')
  expect(shown(parseDocument('a.mdx', `---\ntitle: T\n---\n${body}\n`))).toEqual([
    'code-in-content 4:1 Unexpected code `import a from "b"`; content is data, and runs nothing.',
    'code-in-content 6:3 Unexpected code `{x}`; content is data, and runs nothing.',
    'code-in-content 6:7 Cannot find component `<Statsu>`; did you mean `Status`?',
    'unshown-html 8:10 A page leaves out the attribute `opn` of `<details>`; did you mean `open`?',
    'unsafe-html 8:17 Unexpected attribute `onclick` of `<details>`.',
    'code-in-content 10:9 Unexpected code `{...}`, expected attributes with plain text in quotes.',
    'code-in-content 10:16 Unexpected code `value={...}`, expected attributes with plain text in quotes.',
    'unsafe-html 13:1 Unexpected element `<sript>`.',
    'unsafe-html 17:5 Unexpected element `<iframe>`.',
  ])
})

test('code is told with the way out, and too deep nesting at its first sign', () => {
  const findings = (body: string) =>
    parseDocument('a.mdx', `---\ntitle: T\n---\n${body}\n`).findings
  expect(findings('{1}')[0]?.help).toBe(
    'A brace that is meant as a sign is written `\\{`; a comment is written `{/* text */}`.',
  )
  const place = { line: 4, column: 1, endLine: 4, endColumn: 2 }
  expect(findings(`${'> '.repeat(41)}a`)).toMatchObject([{ rule: 'invalid-markup', place }])
})

test('a sign that nobody misses is taken out, and a letter like another one is for its author', () => {
  const fixesOf = (title: string) =>
    parseDocument('a.md', `---\ntitle: ${title}\n---\n`).findings.map(({ fix }) => fix)
  expect(fixesOf('a\u202eb')).toMatchObject([{ was: '\u202e', text: '' }])
  expect(fixesOf('the рау team')).toEqual([undefined])
})

import { expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { findingsOf, mdx } from '../../vocabulary.ts'

function of(body: string): Promise<string> {
  return findingsOf({ 'process/a.md': mdx('title: A', body) })
}

test.each([
  '## TODO\n\n- Move the calendar\n- Elect a chair',
  '# TBD\n\nText.',
  '| release | freeze |\n| - | - |\n| 1.5 | TBD |\n| 1.6 | TBD (May) |',
  'signed by\n&lt;name&gt; without',
  'write `x` as &lt;your name&gt; or &#60;insert text>',
])('%j is no placeholder', async (body) => {
  expect(await of(body)).toBe('')
})

test.each([
  ['## TODO\n\n## Next\n\nx', '5:4 warning placeholder-left: `TODO`'],
  ['TODO', '5:1 warning placeholder-left: `TODO`'],
  ['| a |\n| - |\n| TODO |', '7:3 warning placeholder-left: `TODO`'],
  ['by \\<your name>', '5:5 warning placeholder-left: `<your name>`'],
])('%j is one', async (body, finding) => {
  expect(await of(body)).toBe(
    `process/a.md:${finding} was never filled in; write what belongs here.`,
  )
})

test('each of two in a sentence has its own place', async () => {
  const message = 'warning placeholder-left: `(TODO)` was never filled in; write what belongs here.'
  expect(await of('first (TODO), then (TODO)')).toBe(
    `process/a.md:5:7 ${message}\nprocess/a.md:5:20 ${message}`,
  )
})

test('the place of a placeholder is its text', () => {
  const { placeholders } = parseDocument('a.md', '---\ntitle: T\n---\n\na (TODO) b\n').outline
  expect(placeholders).toEqual([
    { text: '(TODO)', place: { line: 5, column: 3, endLine: 5, endColumn: 9 } },
  ])
})

test.each([
  ['## TODO\n\n## Next', ['TODO 5:4']],
  ['## [TODO] TODO\n\n- x', ['[TODO] 5:4']],
  ['## TODO: x\n\ny', ['TODO 5:4']],
  ['| a |\n| - |\n| x (TBD) |', ['(TBD) 7:5']],
  ['(TODO) and (TODO)', ['(TODO) 5:1', '(TODO) 5:12']],
  ['a (T&#79;DO)', ['(TODO) 5:1']],
  ['See the TODO.', []],
  ['`TODO`', []],
  ['*a* TODO', []],
  ['*TODO*', []],
])('the placeholders of %j', (body, expected) => {
  const { placeholders } = parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`).outline
  expect(placeholders.map(({ text, place }) => `${text} ${place.line}:${place.column}`)).toEqual(
    expected,
  )
})

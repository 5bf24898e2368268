import { expect, test } from 'vitest'
import { renderedMarkdown } from '../reports/rendered-markdown.ts'
import { scratchProject } from '../scratch.ts'
import { CHANGES, comment, finding, NONE, REPORT, row, SUMMARY } from './comments.ts'
import { milepostIn } from './terminal.ts'

test('a comment has the findings, and what changes in the plan', async () => {
  const report = {
    ...REPORT,
    summary: { ...SUMMARY, error: 1, warning: 2 },
    findings: [finding('Cannot find the file `b.md`.')],
  }
  const changes = {
    ...CHANGES,
    targets: [row('Parser', { from: '2027-Q1', to: '2027-Q3', note: 'Hard' })],
  }
  expect(await comment(report, changes, '--commit', 'abc1234')).toMatchInlineSnapshot(`
    "<!-- milepost -->
    ### Milepost

    **1 error and 2 warnings** in 3 documents, checked for 2026-11-20. It is about the commit <code>abc1234</code>.

    - error <code>broken-link</code> <code>content/a.md:5:2</code> Cannot find the file <code>b.md</code>.
    - … and 2 more

    ### What this changes in the plan

    #### New due date

    - <code>item:a</code> Parser: 2027-Q1 → 2027-Q3 – Hard
    "
  `)
})

test('without findings and changes, it says so', async () => {
  expect(await comment(REPORT, CHANGES)).toMatchInlineSnapshot(`
    "<!-- milepost -->
    ### Milepost

    **No findings** in 3 documents, checked for 2026-11-20.

    ### What this changes in the plan

    Nothing has changed.
    "
  `)
})

const HOSTILE = [
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '<!-- ', // It would hide all that follows.
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  'https://evil.example www.evil.example kim@evil.example',
  '@everyone @example/maintainers #1 GH-1 example/docs#1',
  '\n\n# Heading\n\n- [x] done\n\n```\ncode',
  '| a | b |\n| --- | --- |',
  '**bold** _it_ ~~no~~ `code` $x$ ``` <details>',
  '\u001b[31mred\u001b[0m \u202eback \u200bnone \u0000',
  '\n::set-output name=x::y\n::error::mine\n##[error]mine',
  '&lt;b&gt; &#64;everyone \\@everyone',
  'a\r\n<!-- milepost -->\r\n',
  ':tada: $x^2$ 0123456789abcdef0123456789abcdef01234567 a1b2c3d',
]

test.each(HOSTILE)('hostile text is only text: %j', async (text) => {
  const all = { key: text, title: text, file: text, from: text, to: text, note: text }
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  const message = { rule: text, severity: 'error', message: text, file: text }
  const report = {
    ...REPORT,
    summary: { ...SUMMARY, error: 2 },
    findings: [{ ...message, line: 1, column: 1 }, finding(`Cannot find \`${text}\`.`)],
  }
  const rows = Object.keys(NONE).map((name) => [name, [all]])
  const newFindings = [{ ...message, place }]
  const out = await comment(report, { ...CHANGES, ...Object.fromEntries(rows), newFindings })
  const { elements, attributes, texts } = renderedMarkdown(out)
  expect(elements).toEqual(['code', 'h3', 'h4', 'li', 'p', 'strong', 'ul'])
  expect(attributes).toEqual([])
  expect(texts).not.toMatch(/@(?=\w)|#(?=\d)|GH-\d|:tada:|\$(?=\w)|\b[\da-f]{7,40}\b/)
  expect(out.match(/<!--/g)).toHaveLength(1)
  expect(out).not.toMatch(/[[\p{Cc}\p{Cf}]--[\n]]/v)
  expect(out).not.toMatch(/^\s*::|##\[/m)
})

test.each([':x', ':100:', ':+1:', ':heavy_check_mark:', ':a_b'])(
  'the title %j names no emoji, whatever stands behind it',
  async (title) => {
    const statuses = [row(title, { from: 'planned', to: title, note: title })]
    const { texts } = renderedMarkdown(await comment(REPORT, { ...CHANGES, statuses }))
    expect(texts.replaceAll('\u200b', '')).toContain(`${title}: planned → ${title} – ${title}`)
    expect(texts).not.toMatch(/:[\w+-]+:/)
  },
)

const WRONG: readonly (readonly [what: string, text: unknown])[] = [
  ['nothing', ''],
  ['no JSON', '{ "version": 1, '],
  ['a list', []],
  ['another version', { ...REPORT, version: 2 }],
  ['a day that is none', { ...REPORT, today: '<b>today</b>' }],
  ['a count that is text', { ...REPORT, summary: { ...SUMMARY, error: '@everyone' } }],
  ['a severity of its own', { ...REPORT, findings: [finding('a', { severity: '**x**' })] }],
  ['a place that is none', { ...REPORT, findings: [finding('a', { line: -1 })] }],
  ['a very long text', { ...REPORT, findings: [finding('a'.repeat(20_001))] }],
  ['a day that no month has', { ...REPORT, today: '2026-02-30' }],
  ['a line after a day', { ...REPORT, today: '2026-11-20\n# @everyone' }],
  ['findings that its summary denies', { ...REPORT, findings: [finding('a')] }],
  [
    'a severity that all objects have',
    { ...REPORT, findings: [finding('a', { severity: '__proto__' })] },
  ],
  ['a number beyond all', JSON.stringify(REPORT).replace('"error":0', '"error":1e309')],
  ['a line beyond all', { ...REPORT, findings: [finding('a', { line: 1e21 })] }],
  ['lists in lists', `{ "version": 1, "findings": ${'['.repeat(100_000)}`],
  [
    'lists in lists that end',
    `{ "version": 1, "x": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`,
  ],
  ['a page', '<html>@everyone</html>'],
  ['null', null],
  ['a huge file', JSON.stringify(REPORT).padEnd(4 * 1024 * 1024 + 1)],
  ['a value that changes all objects', '{"__proto__": {"version": 1}, "findings": "<b>"}'],
]

test.each(WRONG)(
  'in place of a report, %s: the comment says that it cannot be shown',
  async (_, wrong) => {
    const out = await comment(wrong, wrong)
    expect(out).toMatch(
      /^<!-- milepost -->\n### Milepost\n\nThe report of the check cannot be shown: /,
    )
    expect(out).toMatch(/\nWhat changes in the plan cannot be shown: [a-zA-Z0-9 ]+\.\n$/)
    expect(out).not.toMatch(/everyone|today<|\*\*x|aaa/)
  },
)

test('without a place, a finding has its file alone; all are listed where there are no more', async () => {
  const nowhere = { line: null, column: null }
  const report = {
    ...REPORT,
    summary: { ...SUMMARY, warning: 2 },
    findings: [
      finding('Gone.', { severity: 'warning', ...nowhere }),
      finding('Odd.', { severity: 'warning', line: 3, column: null }),
    ],
  }
  expect(await comment(report, CHANGES)).toMatchInlineSnapshot(`
    "<!-- milepost -->
    ### Milepost

    **2 warnings** in 3 documents, checked for 2026-11-20.

    - warning <code>broken-link</code> <code>content/a.md</code> Gone.
    - warning <code>broken-link</code> <code>content/a.md</code> Odd.

    ### What this changes in the plan

    Nothing has changed.
    "
  `)
})

test('the way out at the end of a sentence is not cut off', async () => {
  const message = `Unexpected ${'word, '.repeat(50)}did you mean \`planned\`?`
  const summary = { ...SUMMARY, error: 1 }
  const out = await comment({ ...REPORT, summary, findings: [finding(message)] }, CHANGES)
  expect(out).toContain('did you mean <code>planned</code>?')
})

test('a link in place of a file is not followed, and a commit is a hash', async () => {
  const { exit, err } = await milepostIn(scratchProject({}), ['comment', '.', '--commit', '<b>'])
  expect(exit).toBe(2)
  expect(err).toContain('Expected a hash of git.')
})

test('keys that would change all objects change nothing', async () => {
  const own = JSON.stringify(REPORT).replace(
    '{',
    '{"__proto__":{"findings":1},"constructor":{"a":1},',
  )
  expect(await comment(own, CHANGES)).toBe(await comment(REPORT, CHANGES))
})

import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { githubSummary } from '../../plugins/reports/github-summary.ts'
import { visible } from '../../plugins/reports/visible.ts'
import { finding, sample } from './sample.ts'

const place = { line: 9, column: 3, endLine: 9, endColumn: 11 }
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeStringify)

test('the counts come first, then a table', () => {
  const warning = finding({ severity: 'warning', message: 'Nobody owns `x|y`.' })
  expect(githubSummary(sample([finding({ place }), warning]))).toMatchInlineSnapshot(`
    "### Milepost

    1 error and 1 warning in 61 documents, checked for 2026-11-20.

    | severity | finding | place | rule |
    | --- | --- | --- | --- |
    | error | Cannot find item <code>ci-dockr</code>; did you mean <code>ci-docker</code>? | content/e2e.mdx:9:3 | [unknown-reference](<https://milepost.example/rules/unknown-reference/>) |
    | warning | Nobody owns <code>x&#124;y</code>. | content/e2e.mdx | [unknown-reference](<https://milepost.example/rules/unknown-reference/>) |
    "
  `)
})

test('no findings need no table', () => {
  expect(githubSummary(sample([]))).toMatchInlineSnapshot(`
    "### Milepost

    No findings in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('a long table is cut, and says so', () => {
  const summary = githubSummary(sample(Array.from({ length: 502 }, () => finding())))
  expect(summary.match(/^\| error/gm)).toHaveLength(500)
  expect(summary).toMatch(/\n\n2 more findings are not shown\.\n$/)
})

test.each([
  'see https://evil.example/a_b',
  '<img src=x onerror=alert(1)>',
  '[click](https://evil.example) ![pixel](https://evil.example/p.png)',
  'https://evil.example www.evil.example evil@evil.example @team #1',
  '| a | b |\n| --- | --- |',
  '`` a`b `` and `c|d` and `open',
  '**bold** __bold__ ~~gone~~ $x$ &lt; \\| :tada:',
  '<!-- a --> <script>a</script> ```',
])('a reader sees what the message says: %s', (message) => {
  expectPlain(message)
})

test('no message or path is ever more than text', () => {
  const pieces = fc.constantFrom('`', '|', '<b>', '](', '**', '\n', '\\', '&', 'https://a.b', 'x ')
  const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 })
  fc.assert(fc.property(text, (parts) => expectPlain(parts.join(''))))
})

function expectPlain(text: string): void {
  const summary = githubSummary(sample([finding({ message: text, file: text })]))
  const page = JSDOM.fragment(String(markdown.processSync(summary)))
  const cells = [...page.querySelectorAll('tbody td')].map((cell) => cell.textContent)
  const said = visible(text.slice(0, 300)).replace(/`` (.*?) ``|`([^`]*)`/g, '$1$2')
  expect(cells.map(flat)).toEqual(['error', said, visible(text), 'unknown-reference'].map(flat))
  const kinds = [...page.querySelectorAll('tbody *')].map(({ localName }) => localName)
  expect(kinds.filter((kind) => !['tr', 'td', 'a', 'code'].includes(kind))).toEqual([])
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links.filter((href) => !/^(https?:\/\/|mailto:)/i.test(href ?? ''))).toEqual([])
}

function flat(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

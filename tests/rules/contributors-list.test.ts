import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['broken-anchor']

const listed = (rows: string, after = '') =>
  [
    '<!-- ALL-CONTRIBUTORS-LIST:START - Do not remove or modify this section -->',
    '<table>',
    rows,
    '</table>',
    '',
    '<!-- ALL-CONTRIBUTORS-LIST:END -->',
    '',
    after,
  ].join('\n')

const check = (body: string) =>
  findingsOf({ 'process/thanks.md': mdx('title: Thanks', body) }, { rules })

test('the signs in the list of all-contributors are a warning each', async () => {
  const signs =
    '<tr><td><a href="#ideas-kim" title="Ideas">💡</a> <a href="#talk-kim" title="Talks">📢</a></td></tr>'
  expect(await check(listed(signs))).toMatchInlineSnapshot(`
    "process/thanks.md:7:12 warning broken-anchor: Cannot find the heading \`#ideas-kim\` in this document.
      help: It has no headings.
    process/thanks.md:7:54 warning broken-anchor: Cannot find the heading \`#talk-kim\` in this document.
      help: It has no headings."
  `)
})

test('the same link before or behind the list is an error', async () => {
  const link = '[💡](#ideas-kim)'
  expect(await check(`${link}\n\n${listed('<tr><td>Kim</td></tr>', link)}`)).toMatchInlineSnapshot(`
    "process/thanks.md:5:6 error broken-anchor: Cannot find the heading \`#ideas-kim\` in this document.
      help: It has no headings.
    process/thanks.md:14:6 error broken-anchor: Cannot find the heading \`#ideas-kim\` in this document.
      help: It has no headings."
  `)
})

test('a text with thousands of lists, or of beginnings, is read in one go', async () => {
  const many = (text: string) => `${text}\n\n${'\n'.repeat(300)}`.repeat(2_400)
  for (const text of [listed(''), '<!-- ALL-CONTRIBUTORS-LIST:START -->']) {
    expect(await check(`${many(text)}[💡](#ideas-kim)`)).toContain('error broken-anchor')
  }
})

import { expect, test } from 'vitest'
import { NO_PICTURES } from './no-pictures.ts'
import { page } from './page.ts'

const FILES = {
  'process/plan.md': '---\ntitle: The Plan\n---\n\n## Order\n\nx\n',
  'process/minutes.pdf': new Uint8Array(),
  'process/pic.svg': '<svg/>',
  'process/main.go': 'package main\n',
}
const hostOf = (path: string) => `https://host.example/blob/main/${path}`

test.each([
  ['[x](main.go#L10-L20)', 'https://host.example/blob/main/content/process/main.go#L10-L20'],
  ['[x](main.go?plain=1#L2)', 'https://host.example/blob/main/content/process/main.go?plain=1#L2'],
  ['[x][m]\n\n[m]: main.go#L3', 'https://host.example/blob/main/content/process/main.go#L3'],
  ['<a href="main.go#L4">x</a>', 'https://host.example/blob/main/content/process/main.go#L4'],
  ['[x](minutes.pdf#page=3)', '/files/process/minutes.pdf#page=3'],
])('a link to a file keeps its end: %j', async (body, href) => {
  const { html } = await page(body, { files: FILES, hostOf })
  expect(/href="([^"]*)"/.exec(html)?.[1]).toBe(href)
})

test('a picture that the page includes has no end', async () => {
  const { html } = await page('![x](pic.svg#dark) ![y][p]\n\n[p]: pic.svg#light', { files: FILES })
  expect(html).toBe(
    '<p><img src="/files/process/pic.svg" alt="x"> <img src="/files/process/pic.svg" alt="y"></p>',
  )
})

test('an id in raw HTML is a link, and in code or a link only its words', async () => {
  const body =
    '<table><tr><td>[[plan]], [[plan#Order|the\norder]]</td></tr></table>\n\n' +
    '<div><code>[[plan]]</code> <a href="https://example.org/">[[plan]]</a> [[none]]</div>'
  const { html } = await page(body, { files: FILES })
  expect(html.replaceAll('&#x60;', '`')).toMatchInlineSnapshot(`
    "<table><tbody><tr><td><a href="/process/plan/">The Plan</a>, <a href="/process/plan/#order">the order</a></td></tr></tbody></table>
    <div><code>[[plan]]</code> <a href="https://example.org/">The Plan</a> <span class="mp-broken" title="Cannot find document \`none\`.">none</span></div>"
  `)
})

test('a link within the words of a link is only its words', async () => {
  const body = '[see *<https://example.org/>* <inv:none#x>](plan.md) [<kim@example.org>][plan]'
  for (const extension of ['md', 'mdx'] as const) {
    const shown = await page(`${body}\n\n[plan]: plan.md`, { files: FILES, extension })
    expect(shown.html).toBe(
      '<p><a href="/process/plan/">see <em>https://example.org/</em> <span class="mp-broken" title="Cannot find the component &#x60;none&#x60;.">inv:none#x</span></a> ' +
        '<a href="/process/plan/">kim@example.org</a></p>',
    )
    const urls = shown.document.mentions.flatMap((each) => ('url' in each ? [each.url] : []))
    expect(urls).toEqual([
      'plan.md',
      'https://example.org/',
      'inv:none#x',
      'mailto:kim@example.org',
      'plan.md',
    ])
  }
})

test.each([
  [
    '<a href="plan.md">The <a href="main.go">plan</a></a>',
    '<a href="/process/plan/">The <span>plan</span></a>',
  ],
  [
    '[The <a href="main.go">plan</a>](plan.md)',
    '<p><a href="/process/plan/">The <span>plan</span></a></p>',
  ],
  [
    '<a href="plan.md">Plan [^1]</a>\n\n[^1]: x',
    '<a href="/process/plan/">Plan <sup><span id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</span></sup></a>',
  ],
])('of links within one another in MDX, the outermost stays: %j', async (body, shown) => {
  const { html } = await page(body, { files: FILES, hostOf, extension: 'mdx' })
  expect(html.split('\n')[0]).toBe(shown)
})

test('the clicks of a diagram lead where links of prose do, and those on nothing are left out', async () => {
  const clicks = ['A "./plan.md#order" "Tip"', 'B href "#part"', 'C "none.md"', "D 'main.go#L2'"]
  const https = 'click E "https://example.org/x"; click F "inv:none#x"; F --> A'
  const fence = [
    '```Mermaid',
    'flowchart LR',
    ...clicks.map((each) => `click ${each}`),
    https,
    '```',
  ]
  const drawn: string[] = []
  const pictures = { ...NO_PICTURES, mermaid: async (source: string) => void drawn.push(source) }
  const shown = await page(`${fence.join('\n')}\n\n## Part`, { files: FILES, hostOf, pictures })
  expect(drawn).toEqual([
    [
      'flowchart LR',
      'click A "/process/plan/#order" "Tip"',
      'click B href "#part"',
      '',
      "click D 'https://host.example/blob/main/content/process/main.go#L2'",
      'click E "https://example.org/x"; F --> A',
    ].join('\n'),
  ])
  const mentioned = shown.document.mentions.flatMap((mention) =>
    mention.type === 'link' ? [`${mention.place.line}:${mention.place.column} ${mention.url}`] : [],
  )
  expect(mentioned).toEqual([
    '7:10 ./plan.md#order',
    '8:15 #part',
    '9:10 none.md',
    '10:10 main.go#L2',
    '11:10 https://example.org/x',
    '11:43 inv:none#x',
  ])
})

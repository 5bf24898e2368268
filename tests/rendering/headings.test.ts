import { expect, test } from 'vitest'
import { type Page, page } from './page.ts'

/** The ids of a page, without those of its footnotes. */
function idsIn({ html }: Pick<Page, 'html'>): string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
  return ids.filter((id) => !/^(?:user-content-fn|footnote-label$)/.test(id))
}

/** Every heading of a page, as `#id text`. */
function headingsIn({ html }: Pick<Page, 'html'>): string[] {
  return [...html.matchAll(/<h[1-6][^>]* id="([^"]*)"[^>]*>(.*?)<\/h[1-6]>/gs)]
    .map(([, id, inner = '']) => `#${id} ${inner.replace(/<a class="mp-anchor.*$/s, '')}`)
    .filter((heading) => !heading.startsWith('#footnote-label '))
}

const IN_HTML = '## Alpha\n\na\n\n<h2 align="center">Raw heading</h2>\n\n## Beta\n\n## Gamma'
const IN_SUMMARY =
  '<details>\n<summary><h3>Folded</h3></summary>\n\ntext\n\n</details>\n\n## Alpha\n\n## Beta'
const IN_FOOTNOTE = 'Text[^a].\n\n[^a]: Note\n\n    ## In a note\n\n## Alpha\n\nx\n\n## Beta'

test.each([
  ['HTML', IN_HTML, ['#alpha Alpha', '#raw-heading Raw heading', '#beta Beta', '#gamma Gamma']],
  ['a summary', IN_SUMMARY, ['#folded Folded', '#alpha Alpha', '#beta Beta']],
  ['a footnote', IN_FOOTNOTE, ['#alpha Alpha', '#beta Beta', '#in-a-note In a note']],
])('a heading in %s takes the id of no other', async (_, body, expected) => {
  expect(headingsIn(await page(body))).toEqual(expected)
  expect(headingsIn(await page(body, { extension: 'mdx' }))).toEqual(expected)
})

test('an HTML heading can be linked to by its words, also over several lines', async () => {
  const shown = await page('<h2>Foo <i>Bar</i>\n  &amp; more</h2>\n\n<h2 id="own">X</h2>\n\n## Foo')
  expect(headingsIn(shown)).toEqual([
    '#foo-bar--more Foo <i>Bar</i>\n  &#x26; more',
    '#own X',
    '#foo Foo',
  ])
})

test('every heading has an id, and no two have the same', async () => {
  const shown = await page('## 🎉\n\n## ⚡️\n\n## A\n\n## A\n\n## ![](x.png)\n\n## section.1')
  expect(headingsIn(shown).map((row) => row.split(' ')[0])).toEqual([
    '#section.1',
    '#section.2',
    '#a',
    '#a-1',
    '#section.3',
    '#section1',
  ])
})

test('an element that an author gave the id of a heading leaves it to the heading', async () => {
  const { html } = await page('<a id="goals"></a>\n\n## Goals\n\n<b id="x">a</b> <i id="x">b</i>')
  expect(html.replace(/<a class="mp-anchor".*?<\/a>/g, '')).toMatchInlineSnapshot(`
    "<p><a></a></p>
    <h2 id="goals">Goals</h2>
    <p><b id="x">a</b> <i>b</i></p>"
  `)
})

test.each([
  IN_HTML,
  IN_SUMMARY,
  IN_FOOTNOTE,
  '# P\n\n## One *two* `three`\n\n> ## Quoted\n\n- ## In a list',
  '<div>\n\n## In a box\n\n</div>\n\n<a id="mine"></a>\n\n<h4 id="own">H <a name="c"></a></h4>',
  '## [[p]] and [P](p.md)\n\n## 🎉\n\n## 🎉\n\nSetext\n======\n\n<h2>[[p]]</h2>',
  '<h2>A</h2>\n<h2>A</h2>\n\n## A\n\n<h2>\n\n*B*\n\n</h2>\n\n<!-- <h2>No</h2> -->',
])('the check knows the ids of a page and no others: %j', async (body) => {
  for (const extension of ['md', 'mdx'] as const) {
    if (extension === 'mdx' && body.includes('<!--')) continue
    const shown = await page(body, { extension })
    const { headings, anchors } = shown.document.outline
    const known = new Set([...headings.map(({ anchor }) => anchor), ...anchors])
    expect(idsIn(shown).toSorted()).toEqual([...known].toSorted())
  }
})

test('a heading that repeats the title is shown once, and its id stays', async () => {
  const shown = await page('# The *plan*\n\n[up](#the-plan)\n\n## A', { title: 'The Plan' })
  expect(shown.html).toMatch(/^<span id="the-plan"><\/span>\n<p><a href="#the-plan">up<\/a><\/p>/)
  expect(shown.headings).toEqual([{ depth: 2, slug: 'a', text: 'A' }])
})

test('any other heading of the first level stands below the title', async () => {
  const shown = await page('# Charter\n\n## A\n\n# P')
  expect(shown.html).not.toContain('<h1')
  expect(shown.headings.map(({ depth, slug }) => `${depth} ${slug}`)).toEqual([
    '2 charter',
    '2 a',
    '2 p',
  ])
})

test('the list of headings shows the words of the page', async () => {
  const files = { 'process/plan.md': '---\ntitle: The Plan\n---\n' }
  const shown = await page('## See [[plan]]\n\n## `a` & ![Logo](https://example.org/x.png)', {
    files,
  })
  expect(shown.headings.map(({ slug, text }) => [slug, text])).toEqual([
    ['see-plan', 'See The Plan'],
    ['a-', 'a & Logo'],
  ])
  const noted = await page(
    '## Goals[^1]\n\n## [^a] And [more](#goals)[^b]\n\n[^1]: A\n[^a]: B\n[^b]: C',
  )
  expect(noted.headings.map(({ text }) => text)).toEqual(['Goals', 'And more'])
  expect(shown.html).toContain('aria-label="Section titled See The Plan"')
})

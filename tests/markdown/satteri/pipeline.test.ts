import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import satteriMilepost from '../../../plugins/markdown/satteri/index.ts'
import { BARE, BASE, CASES, expected, FILES, RELATIVE, shown } from '../../links/cases.ts'
import { BROKEN_PAGE, BROKEN_ROWS, REFUSED, REFUSED_HTML } from '../../links/faulty-pages.ts'
import { scratchProject } from '../../scratch.ts'
import { DRAWN, drawn, FENCE, FIGURE } from '../drawn.ts'

const OURS = [...CASES, ...RELATIVE, BARE]

test('Sätteri makes of every case what remark does', async () => {
  const root = scratchProject(FILES)
  const mdastPlugins = [satteriMilepost({ root, base: BASE })]
  const fileURL = pathToFileURL(join(root, 'content/process/here.mdx'))
  const pages = OURS.map(async ([name, written]) =>
    shown(name, (await markdownToHtml(written, { mdastPlugins, fileURL })).html),
  )
  expect(await Promise.all(pages)).toEqual(expected(OURS))
})

test.each([
  [
    'text around ids, and typographic quotes',
    'An "[[planning|\'x\' -- y]]" z',
    'An “<a href="/process/planning/">‘x’ – y</a>” z',
  ],
  [
    'characters of two units',
    '😀 [[planning|x]] \\[[y]]',
    '😀 <a href="/process/planning/">x</a> [[y]]',
  ],
  [
    'ids within other text',
    '**[[planning]]** and [a [[b]]](https://example.org/)',
    '<strong><a href="/process/planning/">How we plan</a></strong> and <a href="https://example.org/">a b</a>',
  ],
  [
    'ids that directives tear apart',
    'a [[page:planning]], *[[page:planning|x]]* [[page:here]]',
    'a <a href="/process/planning/">How we plan</a>, <em><a href="/process/planning/">x</a></em>' +
      ' <a href="/process/here/">Here</a>',
  ],
])('%s', async (_, written, html) => {
  const mdastPlugins = [satteriMilepost({ root: scratchProject(FILES) })]
  const features = { smartPunctuation: true, directive: true }
  expect((await markdownToHtml(written, { mdastPlugins, features })).html.trim()).toBe(
    `<p>${html}</p>`,
  )
})

test('links to nowhere fail a page where that is asked for', async () => {
  const root = scratchProject(FILES)
  const fileURL = pathToFileURL(join(root, 'pages/broken.md'))
  const compiled = (brokenLinks: 'report' | 'fail') =>
    markdownToHtml(BROKEN_PAGE, {
      mdastPlugins: [satteriMilepost({ root, brokenLinks })],
      fileURL,
      features: { frontmatter: true },
    })
  expect((await compiled('report')).html).toContain('mp-broken')
  await expect(compiled('fail')).rejects.toThrow(
    ['`pages/broken.md` has 6 links to nowhere:', ...BROKEN_ROWS].join('\n  '),
  )
})

test('a fence of ids becomes a picture with links and a table, or Mermaid text', async () => {
  const root = scratchProject(DRAWN)
  const written = async (diagrams: 'svg' | 'mermaid', text: string) => {
    const mdastPlugins = [satteriMilepost({ root, base: '/docs', diagrams })]
    return (await markdownToHtml(text, { mdastPlugins })).html
  }
  const twice = `${FENCE}\n\n${FENCE}`
  expect(drawn(await written('svg', twice))).toEqual([...FIGURE, ...FIGURE])
  expect(await written('svg', twice)).toContain('aria-labelledby="picture:2-title"')
  expect(await written('mermaid', FENCE)).toMatch(
    /^<pre><code class="language-mermaid">flowchart LR/,
  )
  expect(await written('svg', '```milepost\nc d\n```')).toContain('language-milepost')
})

test('a document with what no exception covers is not shown', async () => {
  const root = scratchProject({ ...FILES, 'content/process/bad.md': REFUSED })
  const fileURL = pathToFileURL(join(root, 'content/process/bad.md'))
  const compiled = (brokenLinks: 'report' | 'fail') =>
    markdownToHtml(REFUSED, {
      mdastPlugins: [satteriMilepost({ root, brokenLinks })],
      fileURL,
      features: { frontmatter: true },
    })
  expect((await compiled('report')).html.trim()).toBe(REFUSED_HTML)
  await expect(compiled('fail')).rejects.toThrow('`content/process/bad.md` is never shown:\n  6:5 ')
})

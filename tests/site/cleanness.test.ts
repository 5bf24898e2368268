import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { PAGES, type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()

/** Starlight's own pages colour their code with inline styles; ours are all the others. */
const OURS = (Object.keys(PAGES) as PageName[]).filter(
  (name) => name !== 'rule' && name !== 'guide',
)

test.each(OURS)('the %s page has no inline script and no inline style of ours', async (name) => {
  await using tab = await visit(name, { javaScriptEnabled: false })
  const main = tab.locator('main .sl-markdown-content')
  expect(await main.locator('script, style, [style], [onclick], [onload], [onerror]').count()).toBe(
    0,
  )
})

test('our pages add no script to those of Starlight', async () => {
  await using ours = await visit('item', { javaScriptEnabled: false })
  await using theirs = await visit('guide', { javaScriptEnabled: false })
  const scripts = 'document.scripts'
  const inline = `[...${scripts}].filter((script) => !script.src).map((script) => script.text)`
  const known: string[] = await theirs.evaluate(inline)
  const added = (await ours.evaluate<string[]>(inline)).filter((text) => !known.includes(text))
  expect(added).toEqual([])
})

/** Runs in a page before its first line, and adds up how far its parts move. */
const WATCH_MOVES = `
  window.moved = 0
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.moved += value
  }).observe({ type: 'layout-shift', buffered: true })
`

/** HTML, styles and scripts, as a server sends them. */
const MOST_BYTES = 45 * 1024

test.each(OURS)(
  'the %s page stands still while it loads, weighs less than 45 kB with styles and scripts, and fetches nothing from another place',
  async (name) => {
    const responses: Response[] = []
    await using tab = await visit(name, {}, async (page) => {
      await page.addInitScript(WATCH_MOVES)
      page.on('response', (response) => responses.push(response))
    })
    await tab.waitForLoadState('networkidle')
    expect(Number(await tab.evaluate('window.moved'))).toBeLessThan(0.01)

    const scripts: string[] = await tab.evaluate('[...document.scripts].map(({ src }) => src)')
    const parts = responses.filter((response) => isOfPage(response, scripts))
    const bodies = await Promise.all(parts.map((part) => part.body()))
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    expect(bytes).toBeGreaterThan(5 * 1024)
    expect(bytes).toBeLessThan(MOST_BYTES)

    const elsewhere = await tab.evaluate(
      "performance.getEntriesByType('resource').map((each) => each.name).filter((name) => !name.startsWith(location.origin))",
    )
    expect(elsewhere).toEqual([])
  },
)

/** A page asks for the search, and loads its script, when somebody is about to search. */
function isOfPage(response: Response, scripts: readonly string[]): boolean {
  const url = response.url()
  if (url.includes('/pagefind/')) return false
  return response.request().resourceType() !== 'script' || scripts.includes(url)
}

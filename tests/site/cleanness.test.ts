import { gzipSync } from 'node:zlib'
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

test('nothing moves while a page loads', async () => {
  for (const name of OURS) {
    await using tab = await visit(name)
    await tab.addInitScript(`
      window.moved = 0
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.moved += value
      }).observe({ type: 'layout-shift', buffered: true })
    `)
    await tab.reload({ waitUntil: 'networkidle' })
    expect(Number(await tab.evaluate('window.moved')), name).toBeLessThan(0.01)
  }
}, 180_000)

/** HTML, styles and scripts, as a server sends them. */
const MOST_BYTES = 45 * 1024

test('a page weighs less than 45 kB with its styles and scripts', async () => {
  for (const name of OURS) {
    await using tab = await visit(name, { javaScriptEnabled: false })
    const parts: Promise<Buffer>[] = []
    tab.on('response', (response) => {
      if (!response.url().includes('/pagefind/')) parts.push(response.body())
    })
    await tab.reload({ waitUntil: 'networkidle' })
    const scripts = await tab
      .locator('script[src]')
      .evaluateAll((all) => all.map((each) => (each instanceof HTMLScriptElement ? each.src : '')))
    const fetched = scripts.map(async (src) => Buffer.from(await (await fetch(src)).arrayBuffer()))
    const whole = await Promise.all([...parts, ...fetched])
    const bytes = whole.reduce((sum, part) => sum + gzipSync(part).length, 0)
    expect(bytes, name).toBeGreaterThan(5 * 1024)
    expect(bytes, name).toBeLessThan(MOST_BYTES)
  }
}, 180_000)

test('nothing is fetched from another place', async () => {
  for (const name of OURS) {
    await using tab = await visit(name)
    const elsewhere = await tab.evaluate(
      "performance.getEntriesByType('resource').map((each) => each.name).filter((name) => !name.startsWith(location.origin))",
    )
    expect(elsewhere, name).toEqual([])
  }
}, 120_000)

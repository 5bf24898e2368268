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

test('nothing is fetched from another place', async () => {
  for (const name of OURS) {
    await using tab = await visit(name)
    const elsewhere = await tab.evaluate(
      "performance.getEntriesByType('resource').map((each) => each.name).filter((name) => !name.startsWith(location.origin))",
    )
    expect(elsewhere, name).toEqual([])
  }
}, 120_000)

import { expect, test } from 'vitest'
import { expectNoAxeViolations, expectSoundColors, showIn } from '../axe.ts'
import { PAGES, type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()
/** The wide blocks of code that no keyboard reaches: Starlight opens them a moment after a page has come. */
const CLOSED_CODE = `[...document.querySelectorAll('pre')]
  .filter((pre) => pre.scrollWidth > pre.clientWidth && pre.tabIndex < 0)
  .map((pre) => pre.textContent)`

const SOON = { timeout: 20_000 }

const names = Object.keys(PAGES) as PageName[]
const WIDTHS = [390, 1280] as const

test.each(names)(
  'the %s page has no accessibility violation on a phone and on a desk, in light and in dark',
  async (name) => {
    await using tab = await visit(name, {
      colorScheme: 'light',
      viewport: { width: 390, height: 900 },
    })
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 900 })
      await showIn('light', tab)
      await expect.poll(() => tab.evaluate(CLOSED_CODE), SOON).toEqual([])
      await expectNoAxeViolations(tab)
      await showIn('dark', tab)
      await expectSoundColors(tab)
    }
  },
  60_000,
)

test('wide blocks of code are regions with names of their own', async () => {
  await using tab = await visit('rule', { viewport: { width: 320, height: 800 } })
  await expect.poll(() => tab.evaluate(CLOSED_CODE), SOON).toEqual([])
  const names = await tab
    .getByRole('region')
    .and(tab.locator('pre'))
    .evaluateAll((found) => found.map(({ ariaLabel }) => ariaLabel))
  expect(names.length).toBeGreaterThan(1)
  expect(new Set(names).size).toBe(names.length)
  await expectNoAxeViolations(tab)
})

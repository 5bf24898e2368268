import { expect, test } from 'vitest'
import { expectNoAxeViolations, expectSoundColors } from '../axe.ts'
import { PAGES, type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()
/** Starlight lets a keyboard into wide code a moment after the page has come. */
const CODE_IS_READY = `[...document.querySelectorAll('pre')].every(
  (pre) => pre.scrollWidth <= pre.clientWidth || pre.tabIndex >= 0,
)`

const SOON = { timeout: 20_000 }

const names = Object.keys(PAGES) as PageName[]

test.each(names)(
  'the %s page has no accessibility violation, in light and in dark',
  async (name) => {
    await using light = await visit(name, { colorScheme: 'light' })
    await expect.poll(() => light.evaluate(CODE_IS_READY), SOON).toBe(true)
    await expectNoAxeViolations(light)
    await using dark = await visit(name, { colorScheme: 'dark' })
    await expectSoundColors(dark)
  },
)

test.each(names)('the %s page does not scroll sideways on a narrow screen', async (name) => {
  await using tab = await visit(name, { viewport: { width: 320, height: 700 } })
  const { scroll, client } = await tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scroll: scrollWidth, client: clientWidth }
  })
  expect(scroll).toBeLessThanOrEqual(client)
})

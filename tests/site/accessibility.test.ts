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

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openMermaid } from '../../plugins/mermaid/renderer.ts'
import { openBrowser } from '../browser.ts'

/** The renderer and an empty page of a browser, for the tests of one file. */
export function useDrawings() {
  const mermaid = openMermaid({ timeoutMs: 60_000 })
  let browser: Browser
  let tab: Page
  beforeAll(async () => {
    browser = await openBrowser()
    tab = await browser.newPage({ viewport: { width: 2000, height: 1500 } })
  })
  afterAll(async () => {
    await mermaid.close()
    await browser?.close()
  })
  return {
    page: () => tab,
    /** Draws a diagram. Throws when it cannot be drawn. */
    async svgOf(source: string): Promise<string> {
      const picture = await mermaid.render(source, 'd')
      if ('error' in picture) throw new Error(picture.error.message)
      return picture.svg
    },
  }
}

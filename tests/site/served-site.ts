import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { TestProject } from '../astro/project.ts'
import { openBrowser } from '../browser.ts'
import { type SiteServer, serve } from '../server.ts'

/** Many times what a site takes on a busy machine. */
const LONGEST_BUILD_MS = 900_000

/** A page in a tab of its own, which is closed at the end of the block. */
export type ServedPage = Page & AsyncDisposable

/**
 * Builds a site before the tests of a file, serves it below `base`, and opens a browser. All three
 * end after the tests.
 */
export function servedSite(site: TestProject, base = '/') {
  let server: SiteServer
  let browser: Browser
  beforeAll(async () => {
    const { code, output } = await site.build()
    expect(code, output).toBe(0)
    server = await serve(join(site.root, 'dist'), base)
    browser = await openBrowser()
  }, LONGEST_BUILD_MS)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    site[Symbol.dispose]()
  })
  const urlOf = (address: string) => server.url + address
  return {
    urlOf,
    browser: () => browser,
    async visit(address: string, options: BrowserContextOptions = {}): Promise<ServedPage> {
      const context = await browser.newContext(options)
      const tab = await context.newPage()
      await tab.goto(urlOf(address))
      return Object.assign(tab, { [Symbol.asyncDispose]: () => context.close() })
    },
  }
}

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { foundInPage, touchEverything } from './page-audit.ts'

/** A reader who opens pages of a hostile site and tells what they did that no page may. */
export interface Visitor extends AsyncDisposable {
  /** Opens a page, touches everything on it, and gives what was wrong, a row each. */
  visit(url: string): Promise<readonly string[]>
  /** Audits the open page again, after a test has changed it. */
  audit(): Promise<readonly string[]>
  readonly page: Page
}

/** The page of a former id, which leads a reader on. */
const MOVED = '<!doctype html><title>Redirecting to'

/** The site's own policy on scripts is passed over, so that it hides no markup that got through. */
export async function openVisitor(browser: Browser, site: string): Promise<Visitor> {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })
  const seen: string[] = []
  await watch(context, new URL(site).origin, seen)
  const page = await context.newPage()
  watchPage(page, seen)
  const audit = async () => {
    const address = page.url()
    seen.push(...(await page.evaluate(foundInPage)))
    await page.evaluate(touchEverything)
    for (const frame of page.frames()) {
      if (await frame.evaluate('Object.hasOwn(globalThis, "__pwned")')) seen.push('ran a script')
    }
    if (page.url() !== address) seen.push(`went to ${page.url()}`)
    return [...new Set(seen.splice(0))]
  }
  return {
    page,
    audit,
    async visit(url) {
      const moved = (await (await fetch(url)).text()).startsWith(MOVED)
      await page.goto(url, { waitUntil: 'load' })
      if (moved) await page.waitForURL((now) => now.href !== url)
      const faults = await audit()
      const { origin } = new URL(page.url())
      return origin === new URL(site).origin ? faults : [...faults, `went to ${page.url()}`]
    },
    [Symbol.asyncDispose]: () => context.close(),
  }
}

/** Nothing but the site is asked for anything. A picture may come from elsewhere, over https. */
async function watch(context: BrowserContext, origin: string, seen: string[]): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url()
    if (new URL(url).origin === origin || url.startsWith('data:')) return route.continue()
    const isPicture = route.request().resourceType() === 'image' && url.startsWith('https:')
    if (!isPicture) seen.push(`asked for ${url.slice(0, 120)}`)
    return route.abort()
  })
  context.on('page', (opened) => {
    opened.once('domcontentloaded', async () => {
      if ((await opened.opener()) !== null) seen.push(`opened ${opened.url()}`)
    })
  })
}

function watchPage(page: Page, seen: string[]): void {
  page.on('dialog', async (dialog) => {
    seen.push(`asked the reader: ${dialog.message().slice(0, 80)}`)
    await dialog.dismiss()
  })
  page.on('download', (download) => seen.push(`gave a file: ${download.url().slice(0, 80)}`))
}

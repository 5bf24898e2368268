import type { Browser, Page } from 'playwright-core'

export type Tab = Page & AsyncDisposable

/** A page in a browser of its own, as a new reader has it. */
export async function openTab(
  browser: Browser,
  url: string,
  { scripts = true }: { readonly scripts?: boolean } = {},
): Promise<Tab> {
  const context = await browser.newContext({ javaScriptEnabled: scripts })
  const tab = await context.newPage()
  await tab.goto(url)
  return Object.assign(tab, { [Symbol.asyncDispose]: () => context.close() })
}

/** The addresses that the dialog of a page offers for a word. */
export async function foundIn(tab: Page, word: string): Promise<readonly (string | null)[]> {
  await tab.locator('button[data-open-modal]').click()
  await tab.locator('.pagefind-ui__search-input').fill(word)
  const message = tab.getByText(/^\d+ results? for/)
  const count = Number.parseInt((await message.textContent()) ?? '', 10)
  const links = tab.locator('.pagefind-ui__result-link:not([href*="#"])')
  await links.nth(count - 1).waitFor()
  const hrefs = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  return hrefs.sort()
}

/** Returns the links of the sidebar, each with its address; the page in view is marked. */
export async function sidebarOf(tab: Page): Promise<readonly string[]> {
  const links = await tab.locator('#starlight__sidebar .sidebar-content a').all()
  return Promise.all(
    links.map(async (link) => {
      const here = (await link.getAttribute('aria-current')) === 'page' ? ' (here)' : ''
      return `${(await link.textContent())?.trim()} → ${await link.getAttribute('href')}${here}`
    }),
  )
}

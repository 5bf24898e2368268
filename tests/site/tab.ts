import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { openBrowser } from '../browser.ts'

/** A page of each type there is, by its address below the base. */
export const PAGES = {
  front: '',
  roadmaps: 'roadmap/',
  roadmap: 'roadmap/distribution/',
  items: 'roadmap/items/',
  item: 'roadmap/items/automated-releases/',
  groups: 'groups/',
  group: 'groups/sig-docs/',
  rfcs: 'rfcs/',
  rfc: 'rfcs/0001-community-groups/',
  'process pages': 'process/',
  'process page': 'process/start-a-sig/',
  people: 'people/',
  person: 'people/stephen/',
  rules: 'rules/',
  rule: 'rules/broken-link/',
  guide: 'guides/getting-started/',
  releases: 'releases/',
  'release line': 'releases/v1.3/',
  components: 'components/',
  component: 'components/propeller/',
  policies: 'policy/',
  policy: 'policy/monthly-train/',
  themes: 'themes/',
  theme: 'themes/bugs/',
  plan: 'plan/',
  'part of the plan': 'plan/status/done/',
  'by time': 'by-time/',
  board: 'board/',
  timeline: 'timeline/',
  graph: 'graph/',
  changes: 'changes/',
  health: 'health/',
  triage: 'triage/',
  'missing page': 'no/such/page/',
} as const satisfies Readonly<Record<string, string>>

export type PageName = keyof typeof PAGES

/** Scripts of a page that wait for an idle browser take a timer instead: a busy machine may never be idle. */
const NEVER_WAITS_FOR_IDLE = 'window.requestIdleCallback = undefined'

/** A page that is open, and what the browser said of it as an error since it began to load. */
export type OpenPage = Page & AsyncDisposable & { readonly faults: readonly string[] }

/**
 * A browser for the tests of one file; `visit` opens a page of the site in a fresh tab, which
 * `prepare` gets before anything is loaded.
 */
export function useBrowser() {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  return async function visit(
    page: PageName,
    options: BrowserContextOptions = {},
    prepare: (tab: Page) => Promise<void> = async () => {},
  ): Promise<OpenPage> {
    const context = await browser.newContext(options)
    const tab = await context.newPage()
    const faults: string[] = []
    tab.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await tab.addInitScript(NEVER_WAITS_FOR_IDLE)
    await prepare(tab)
    await tab.goto(inject('siteUrl') + PAGES[page])
    return Object.assign(tab, { faults, [Symbol.asyncDispose]: () => context.close() })
  }
}

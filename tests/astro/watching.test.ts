import { expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { item } from '../views/project.ts'
import { DOCUMENTS, project } from './project.ts'

const PORT = 47_311
const LIST = `http://localhost:${PORT}/people/`
const PATH = 'content/roadmap/items/tests.mdx'

test('a save is checked, and shown in the page, the terminal and the overlay', async () => {
  using site = project(DOCUMENTS)
  using server = site.dev(PORT)
  await expect.poll(server.output, { timeout: 60_000 }).toContain('ready in')
  await expect.poll(server.output).toContain('No findings in 5 documents')
  const browser = await openBrowser()
  try {
    const tab = await browser.newPage()
    // The first page waits until the server has prepared its packages.
    tab.setDefaultTimeout(120_000)
    await tab.goto(`http://localhost:${PORT}/roadmap/items/tests/`)
    // Astro's own toolbar has headings of this level, too.
    const title = tab.locator('main h1')
    expect(await title.textContent()).toBe('Tests run alone')

    site.write({ [PATH]: DOCUMENTS[PATH].replace('Tests run alone', 'Tests run at night') })
    await expect.poll(() => title.textContent(), SOON).toBe('Tests run at night')

    const overlay = tab.locator('vite-error-overlay')
    const text = () => overlay.evaluate((each) => each.shadowRoot?.textContent).catch(() => '')
    const acting = '<img src=x onerror=window.__pwned=1>'
    site.write({ [PATH]: item('At night', ['planned 2027-Q1'], `needs: ["${acting}"]`) })
    await expect.poll(text, SOON).toContain(acting)
    expect(await overlay.locator('img').count()).toBe(0)
    expect(await tab.evaluate('Object.hasOwn(globalThis, "__pwned")')).toBe(false)

    site.write({ [PATH]: item('Tests run at night', ['planned 2027-Q1'], 'needs: [releese]') })
    await expect.poll(text, SOON).toContain('releese')
    expect(server.output()).toContain(`--> ${PATH}`)

    site.write({ 'milepost.baseline.json': BASELINE })
    await expect.poll(() => overlay.count(), SOON).toBe(0)
    site.remove('milepost.baseline.json')
    await expect.poll(() => overlay.count(), SOON).toBe(1)

    site.write({ [PATH]: DOCUMENTS[PATH] })
    await expect.poll(() => overlay.count(), SOON).toBe(0)

    expect(await (await fetch(LIST)).text()).toContain('id="ada"')
    site.write({ 'src/content/docs/people.md': '---\ntitle: The team\n---\n\nOUR TEAM\n' })
    await expect.poll(async () => (await fetch(LIST)).text(), SOON).toContain('OUR TEAM')
    expect(server.output()).toContain('Your page `src/content/docs/people.md` stays at `/people/`')
    site.remove('src/content/docs/people.md')
    await expect.poll(async () => (await fetch(LIST)).text(), SOON).toContain('id="ada"')
  } finally {
    await browser.close()
  }
}, 300_000)

test('a page that was on its way during a save shows what was saved', async () => {
  using site = project(DOCUMENTS)
  using server = site.dev(PORT + 1)
  const address = `http://localhost:${PORT + 1}/roadmap/items/tests/`
  await expect.poll(server.output, { timeout: 60_000 }).toContain('ready in')
  const browser = await openBrowser()
  try {
    const tab = await browser.newPage()
    tab.setDefaultTimeout(120_000)
    await tab.goto(address)
    // The page does not listen to the server before this file is there.
    const listens = Promise.withResolvers<void>()
    await tab.route('**/@vite/client*', async (route) => {
      await listens.promise
      await route.continue()
    })
    await tab.goto(address, { waitUntil: 'commit' })
    const title = tab.locator('main h1')
    expect(await title.textContent()).toBe('Tests run alone')
    const checks = () => server.output().split('No findings in').length
    const before = checks()
    site.write({ [PATH]: DOCUMENTS[PATH].replace('Tests run alone', 'Tests run at night') })
    await expect.poll(checks, SOON).toBe(before + 1)
    listens.resolve()
    await expect.poll(() => title.textContent(), SOON).toBe('Tests run at night')
  } finally {
    await browser.close()
  }
}, 300_000)

/** The finding that the test makes, held. */
const BASELINE = JSON.stringify({
  version: 1,
  findings: [
    {
      file: PATH,
      rule: 'unknown-reference',
      text: 'releese',
      line: 'needs: [releese]',
    },
  ],
})

const SOON = { timeout: 60_000, interval: 500 }

import { expect, test } from 'vitest'
import { PAGES, type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()
const NAMES = Object.keys(PAGES) as PageName[]

test.each(NAMES)('the %s page keeps to its policy', async (name) => {
  await using tab = await visit(name)
  await tab.waitForLoadState('networkidle')
  const meta = tab.locator('meta[http-equiv=content-security-policy]')
  const [, scripts = ''] =
    /script-src ([^;]*)/.exec((await meta.getAttribute('content')) ?? '') ?? []
  const others = scripts
    .trim()
    .split(' ')
    .filter((source) => !source.startsWith("'sha256-"))
  expect(others).toEqual(["'self'", "'wasm-unsafe-eval'"])
  expect(tab.faults.filter((text) => !text.includes('status of 404'))).toEqual([])
})

test('search, themes and the menu of small screens work under the policy', async () => {
  await using tab = await visit('item', { viewport: { width: 400, height: 800 } })
  await tab.getByRole('button', { name: 'Search' }).click()
  await tab.locator('dialog input').fill('supermajority')
  await tab.locator('.pagefind-ui__result-link').first().waitFor()
  await tab.keyboard.press('Escape')
  await tab.getByRole('button', { name: 'Menu' }).click()
  const sidebar = tab.getByRole('navigation', { name: 'Main' })
  await sidebar.getByRole('combobox', { name: 'Select theme' }).selectOption('light')
  expect(await tab.locator('html').getAttribute('data-theme')).toBe('light')
  expect(tab.faults).toEqual([])
})

test('what should not be in a page does not run', async () => {
  await using tab = await visit('item')
  const ran = await tab.evaluate(`(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = "a script"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<a id="trap" onclick="window.ran = 1">x</a>')
    document.getElementById('trap').click()
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = 2">')
    document.body.insertAdjacentHTML('beforeend', '<a id="link" href="javascript:window.ran = 3">x</a>')
    document.getElementById('link').click()
    await new Promise((done) => setTimeout(done, 100))
    return window.ran
  })()`)
  expect(ran).toBeUndefined()
  expect(tab.faults.length).toBeGreaterThanOrEqual(4)
})

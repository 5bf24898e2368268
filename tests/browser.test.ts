import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoAxeViolations } from './axe.ts'
import { openBrowser } from './browser.ts'
import { type SiteServer, serve } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'milepost-site-'))
let server: SiteServer
let browser: Browser

beforeAll(async () => {
  mkdirSync(join(folder, 'groups'))
  writeFileSync(join(folder, 'index.html'), page('Home', '<p>Grüße aus dem Norden, 你好</p>'))
  writeFileSync(join(folder, 'groups', 'index.html'), page('Groups', '<img src="x.svg">'))
  writeFileSync(join(folder, '404.html'), page('Nothing here', ''))
  server = await serve(folder, 'docs')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true })
})

test('a browser opens, lays text out and runs scripts', async () => {
  const tab = await browser.newPage()
  await tab.goto(server.url)
  expect(await tab.title()).toBe('Home')
  expect((await tab.locator('p').boundingBox())?.height).toBeGreaterThan(10)
  expect(await tab.evaluate('document.querySelector("p").textContent')).toContain('你好')
  await tab.close()
})

test('an accessible page has no violations, and another names its own', async () => {
  const tab = await browser.newPage()
  await tab.goto(server.url)
  await expectNoAxeViolations(tab)
  await tab.goto(`${server.url}groups/`)
  await expect(expectNoAxeViolations(tab)).rejects.toThrow('image-alt')
  await tab.close()
})

test.each([
  ['', 200, 'Home'],
  ['index.html', 200, 'Home'],
  ['groups', 200, 'Groups'],
  ['groups/', 200, 'Groups'],
  ['missing', 404, 'Nothing here'],
  ['%2e%2e/%2e%2e/etc/passwd', 404, 'Nothing here'],
  ['..%2f..%2f..%2fetc/passwd', 404, 'Nothing here'],
  ['%E0%A4%A', 404, 'Nothing here'],
  ['../elsewhere', 404, 'Nothing here'],
])('the address "%s" answers %i with the page %s', async (address, status, title) => {
  const response = await fetch(server.url + address)
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(`<title>${title}</title>`)
})

function page(title: string, body: string): string {
  const head = `<meta charset="utf-8"><title>${title}</title>`
  return `<!doctype html><html lang="en"><head>${head}</head>
    <body><main><h1>${title}</h1>${body}</main></body></html>`
}

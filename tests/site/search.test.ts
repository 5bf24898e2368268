import { expect, inject, test } from 'vitest'
import { gluedWords } from './glued-words.ts'
import { useBrowser } from './tab.ts'

const visit = useBrowser()
const SOON = { timeout: 20_000 }

test('search finds a document by a word of its text', async () => {
  await using tab = await visit('front')
  await tab.getByRole('button', { name: 'Search' }).click()
  await tab.locator('.pagefind-ui__search-input').fill('Doodle')
  await tab.locator('.pagefind-ui__result-link').first().waitFor()
  const found = await tab.locator('.pagefind-ui__result-link').allInnerTexts()
  expect(found).toContain('Start a SIG')
})

test('a search result says its kind and its status, and its text says no more than the page', async () => {
  await using tab = await visit('front')
  await tab.getByRole('button', { name: 'Search' }).click()
  await tab.locator('.pagefind-ui__search-input').fill('automated releases Sourcegraph')
  const result = tab.locator('.pagefind-ui__result').filter({ hasText: 'Releasing Sourcegraph is' })
  await result.first().waitFor()
  const text = (await result.first().innerText()).replace(/\s+/g, ' ')
  expect(text).toContain('Kind: Items')
  expect(text).toContain('Status: delayed')
  expect(text).not.toMatch(/target-passed|Source:|Statusdelayed|[a-z]#/)
})

test('an id finds its document first, and the Enter key opens it', async () => {
  await using tab = await visit('front')
  await tab.getByRole('button', { name: 'Search' }).click()
  for (const [id, title] of [
    ['automated-releases', 'Releasing Sourcegraph is automated'],
    ['sig-docs', 'SIG Docs (example)'],
    ['stephen', 'Stephen'],
  ] as const) {
    await tab.locator('.pagefind-ui__search-input').fill(id)
    const first = tab.locator('.pagefind-ui__result-link').first()
    await expect.poll(() => first.innerText(), SOON).toBe(title)
  }
  await tab.locator('.pagefind-ui__search-input').fill('sig-docs')
  await tab.locator('.pagefind-ui__search-input').press('Enter')
  await tab.waitForURL('**/groups/sig-docs/**', SOON)
})

test('results of a search are filtered by owner', async () => {
  await using tab = await visit('front')
  await tab.getByRole('button', { name: 'Search' }).click()
  await tab.locator('.pagefind-ui__search-input').fill('Sourcegraph')
  await tab.locator('summary', { hasText: 'Owners' }).click()
  await tab.getByRole('checkbox', { name: /^Geoffrey/ }).check()
  const results = tab.locator('.pagefind-ui__result')
  const owners = async () =>
    (await results.allInnerTexts()).every((text) => text.includes('Owners: Geoffrey'))
  await expect.poll(owners, SOON).toBe(true)
  expect(await results.count()).toBeGreaterThan(0)
})

test('words of two parts of a page do not run together in the texts that search shows', () => {
  const pages = gluedWords(inject('siteFolder'))
  expect(pages.size).toBeGreaterThan(100)
  expect([...pages].filter(([, words]) => words.length > 0)).toEqual([])
})

test('results of a search are filtered by kind and status together', async () => {
  await using tab = await visit('front')
  await tab.getByRole('button', { name: 'Search' }).click()
  await tab.locator('.pagefind-ui__search-input').fill('Sourcegraph')
  for (const [name, value] of [
    ['Kind', /^Items/],
    ['Status', /^delayed/],
  ] as const) {
    await tab.locator('.pagefind-ui__filter-block summary', { hasText: name }).click()
    await tab.getByRole('checkbox', { name: value }).check()
  }
  const titles = () =>
    tab
      .locator('.pagefind-ui__result')
      .evaluateAll((results) =>
        results.map((result) =>
          result.querySelector('.pagefind-ui__result-link')?.textContent?.trim(),
        ),
      )
  await expect
    .poll(async () => (await titles()).sort(), SOON)
    .toEqual(['Automatic end-to-end testing', 'Releasing Sourcegraph is automated'])
})

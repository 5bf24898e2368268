import { expect, test } from 'vitest'
import { PAGES, type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()

test('rules stand together by what they are about, and each has its place', async () => {
  await using tab = await visit('rules')
  const titles = await tab.locator('main h2').allInnerTexts()
  expect(titles.slice(0, 3)).toEqual([
    'Files',
    'The text of documents',
    'What a document may not hold',
  ])
  expect(await tab.locator('.mp-contents a').count()).toBe(titles.length)
  expect(await tab.locator('#broken-link a').getAttribute('href')).toMatch(
    /\/rules\/broken-link\/$/,
  )
})

test('items stand below their roadmap, and closed ones are folded when there are many', async () => {
  await using tab = await visit('items')
  expect(await tab.locator('main h2').allInnerTexts()).toEqual([
    'Distribution',
    'Flyte 1.4 (example)',
    'Flyte, continuous work of 2020',
    'Milepost',
    'Closed',
  ])
  const table = tab.getByRole('table', { name: 'Closed items' })
  expect(await table.isVisible()).toBe(false)
  await tab.getByText(/^Show all \d+$/).click()
  expect(await table.isVisible()).toBe(true)
})

test('a folded list is whole on paper', async () => {
  await using tab = await visit('items')
  await tab.emulateMedia({ media: 'print' })
  expect(await tab.getByRole('table', { name: 'Closed items' }).isVisible()).toBe(true)
})

test("a group's page begins with how to join: its channels, then its meetings, then its leads", async () => {
  await using tab = await visit('group')
  const titles = await tab.locator('main :is(h2, h3)').allInnerTexts()
  expect(titles.slice(0, 3)).toEqual(['How to join', 'Meetings', 'Leads'])
  expect(titles.indexOf('Items')).toBeLessThan(titles.indexOf('Scope'))
  const join = tab.getByRole('region', { name: 'How to join' })
  expect(await join.getByRole('link', { name: '#example-sig-docs' }).count()).toBe(1)
  expect(await join.locator('time[datetime]').count()).toBeGreaterThan(0)
  const top = await join.evaluate((section) => section.getBoundingClientRect().bottom)
  expect(top, 'all of it stands on the first screen').toBeLessThan(900)
})

test.each([1280, 1920])('no title moves from page to page at %i px', async (width) => {
  const lefts = new Map<number, PageName[]>()
  await using tab = await visit('front', { viewport: { width, height: 900 } })
  const home = tab.url()
  for (const name of Object.keys(PAGES) as PageName[]) {
    await tab.goto(home + PAGES[name])
    const left = await tab.locator('h1').evaluate((title) => title.getBoundingClientRect().left)
    lefts.set(left, [...(lefts.get(left) ?? []), name])
  }
  expect([...lefts]).toHaveLength(1)
})

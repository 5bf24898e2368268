import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from './tab.ts'

const visit = useBrowser()
const NO_SCRIPT = { javaScriptEnabled: false }

async function sidebarOf(tab: Page) {
  const sidebar = tab.locator('nav.sidebar')
  return {
    current: await sidebar.locator('a[aria-current] > span:first-child').allInnerTexts(),
    roadmaps: await sidebar.getByRole('link', { name: /^Roadmap \d+ late$/ }).count(),
    groups: await sidebar.getByRole('link', { name: /^Groups \d+ at risk$/ }).count(),
  }
}

test('the pages above a page stand over its title', async () => {
  await using tab = await visit('item', NO_SCRIPT)
  const trail = tab.getByRole('navigation', { name: 'Pages above this one' })
  expect(await trail.getByRole('link').allInnerTexts()).toEqual([
    'Overview',
    'Roadmaps',
    'Distribution',
  ])
  const [links, title] = [await trail.boundingBox(), await tab.locator('h1').boundingBox()]
  expect((links?.y ?? 0) + (links?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0)
  await trail.getByRole('link', { name: 'Distribution' }).click()
  expect(await tab.locator('h1').innerText()).toBe('Distribution')
})

test('the list of all rules stands over the title of each rule', async () => {
  await using tab = await visit('rule', NO_SCRIPT)
  const trail = tab.getByRole('navigation', { name: 'Pages above this one' })
  expect(await trail.getByRole('link').allInnerTexts()).toEqual(['Overview', 'Rules'])
  const [links, title] = [await trail.boundingBox(), await tab.locator('h1').boundingBox()]
  expect((links?.y ?? 0) + (links?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0)
  await trail.getByRole('link', { name: 'Rules' }).click()
  expect(await tab.locator('h1').innerText()).toBe('Rules')
})

test('the sidebar marks the section of every page, and says what is late', async () => {
  for (const [page, current] of [
    ['item', 'Roadmap'],
    ['group', 'Groups'],
    ['release line', 'Releases'],
    ['rfc', 'RFCs'],
    ['person', 'People'],
    ['rule', 'Rules'],
    ['by time', 'By time'],
    ['part of the plan', 'The plan'],
    ['graph', 'Graph'],
  ] as const) {
    await using tab = await visit(page, NO_SCRIPT)
    const sidebar = await sidebarOf(tab)
    expect([page, sidebar]).toEqual([page, { current: [current], roadmaps: 1, groups: 1 }])
  }
})

test('previous and next follow the order of the roadmap', async () => {
  await using tab = await visit('roadmap', NO_SCRIPT)
  const table = tab.getByRole('table', { name: 'Open items in order of priority' })
  const [first = '', second = ''] = await table.getByRole('rowheader').locator('a').allInnerTexts()
  await table.getByRole('link', { name: first }).click()
  expect(await tab.locator('a[rel="prev"]').count()).toBe(0)
  await tab.locator('a[rel="next"]').click()
  expect(await tab.locator('h1').innerText()).toBe(second)
  await tab.locator('a[rel="prev"]').click()
  expect(await tab.locator('h1').innerText()).toBe(first)
})

test('a long page of wide tables lists its sections', async () => {
  for (const page of ['roadmap', 'release line', 'health', 'releases', 'groups'] as const) {
    await using tab = await visit(page, NO_SCRIPT)
    const contents = tab.getByRole('navigation', { name: 'On this page' })
    const links = await contents.getByRole('link').all()
    expect(links.length, page).toBeGreaterThan(2)
    for (const link of links) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? ''
      expect([page, id, await tab.locator(`[id="${id}"]`).count()]).toEqual([page, id, 1])
    }
  }
})

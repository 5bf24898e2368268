import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from '../astro/project.ts'
import { expectNoAxeViolations, expectSoundColors, showIn } from '../axe.ts'
import { largePlan } from './large-plan.ts'
import { MOST_WEIGHT, pageWeights } from './page-weights.ts'
import { servedSite } from './served-site.ts'
import { spaceText, WIDTHS, widthFaults } from './widths.ts'

const PAGES = [
  'plan/',
  'plan/owner/ada/',
  'plan/tag/help-wanted/',
  'by-time/',
  'board/',
  'timeline/',
  'graph/',
  'graph/theme/',
] as const

/** The other pages of a project that is alive. */
const LIVING = [
  '',
  'roadmap/',
  'roadmap/platform/',
  'roadmap/items/',
  'roadmap/items/item-12/',
  'groups/',
  'groups/sig-docs/',
  'rfcs/',
  'rfcs/0002-proposal/',
  'releases/',
  'releases/v1.4/',
  'components/',
  'components/core/',
  'themes/',
  'themes/speed/',
  'people/',
  'people/ada/',
  'changes/',
  'health/',
  'triage/',
  'unowned/',
  'process/prose/',
] as const

/** Pages with a table of contents, and with days that a script writes in the reader's own time. */
const COMPUTED = ['', 'groups/sig-docs/', 'rfcs/0002-proposal/', 'people/ada/', 'releases/v1.4/']

const site = project(
  Object.fromEntries(Object.entries(largePlan()).map(([path, text]) => [`content/${path}`, text])),
)
const { urlOf, browser, visit } = servedSite(site)

test.each([...PAGES, ...LIVING])(
  '%s is accessible on a phone and on a desk, in light and in dark, and fits every width',
  async (address) => {
    await using tab = await visit(address, {
      colorScheme: 'light',
      viewport: { width: 390, height: 900 },
    })
    for (const width of [390, 1280]) {
      await tab.setViewportSize({ width, height: 900 })
      await showIn('light', tab)
      await expectNoAxeViolations(tab)
      await showIn('dark', tab)
      await expectSoundColors(tab)
    }
    expect(await widthFaults(tab, WIDTHS)).toEqual([])
    await spaceText(tab)
    expect(await widthFaults(tab, [390, 820, 1024, 1280]), 'with wide text').toEqual([])
  },
  60_000,
)

test('code in a text has colours, in light and in dark', async () => {
  await using tab = await visit('process/prose/')
  for (const theme of ['light', 'dark'] as const) {
    await showIn(theme, tab)
    const colours = await tab
      .locator('.mp-body pre :is(code, span)')
      .evaluateAll((parts) => new Set(parts.map((part) => getComputedStyle(part).color)).size)
    expect(colours, theme).toBeGreaterThanOrEqual(7)
  }
})

test('beside a table of contents on a desk, tables are tables', async () => {
  await using tab = await visit('groups/sig-docs/', { viewport: { width: 1280, height: 900 } })
  expect(await tab.locator('starlight-toc').isVisible()).toBe(true)
  const rows = tab.locator('.mp-table tbody tr')
  const shown = await rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).display))
  expect(new Set(shown)).toEqual(new Set(['table-row']))
})

test.each(['themes/speed/', 'people/ada/', 'plan/', ''])(
  'tables of items below one another on /%s have the same columns',
  async (address) => {
    await using tab = await visit(address, { viewport: { width: 1280, height: 900 } })
    const starts = await tab.locator('.mp-table:has(.mp-status)').evaluateAll((tables) =>
      tables.map((table) => {
        const from = [...table.querySelectorAll('thead th')].findIndex((title) =>
          title.matches('.mp-status'),
        )
        return [...table.querySelectorAll('thead th')]
          .slice(from, from + 3)
          .map((title) => Math.round(title.getBoundingClientRect().x))
      }),
    )
    expect(starts.length).toBeGreaterThan(1)
    expect(new Set(starts.map(String)).size, String(starts)).toBe(1)
  },
)

test('no page of a project that is alive weighs more than 45 kB', () => {
  const weights = pageWeights(join(site.root, 'dist'), '/')
  expect(weights.size).toBeGreaterThan(100)
  expect([...weights].filter(([, weight]) => weight > MOST_WEIGHT)).toEqual([])
})

test('without scripts, each value leads to a page with its items', async () => {
  await using tab = await visit('plan/', { javaScriptEnabled: false })
  await tab.getByText('Owner', { exact: true }).click()
  await tab.getByRole('link', { name: 'Grace' }).first().click()
  expect(tab.url()).toBe(urlOf('plan/owner/grace/'))
  const owners = await tab.locator('td[data-label=Owners]').allInnerTexts()
  expect(owners.length).toBeGreaterThan(3)
  expect(owners.every((text) => text.includes('Grace'))).toBe(true)
  expect(await tab.getByLabel('Find').isVisible()).toBe(false)
})

test('with scripts, values narrow the page at once, and the address keeps them', async () => {
  await using tab = await visit('plan/')
  const rows = tab.locator('tr[data-facets]:visible')
  const all = await rows.count()
  await tab.getByText('Status', { exact: true }).first().click()
  await tab.getByRole('link', { name: 'planned', exact: true }).click()
  await tab.getByText('Owner', { exact: true }).first().click()
  await tab.getByRole('link', { name: 'Ada', exact: true }).first().click()
  expect(new URL(tab.url()).search).toBe('?status=planned&owner=ada')
  const few = await rows.count()
  expect(few).toBeGreaterThan(0)
  expect(await tab.getByRole('status').innerText()).toBe(`${few} of ${all} items`)
  for (const text of await rows.allInnerTexts()) expect(text).toMatch(/planned[\s\S]*Ada/)
  await tab.reload()
  expect(await rows.count()).toBe(few)
  await tab.getByRole('button', { name: 'Show all' }).click()
  expect([await rows.count(), new URL(tab.url()).search]).toEqual([all, ''])
})

test('a word finds items, and sections without one are gone', async () => {
  await using tab = await visit('by-time/')
  await tab.getByLabel('Find').fill('smaller builds 25')
  expect(await tab.locator('tr[data-facets]:visible').count()).toBe(1)
  expect(await tab.locator('main h2:visible').count()).toBe(1)
  expect(new URL(tab.url()).searchParams.get('find')).toBe('smaller builds 25')
})

test.each(['board/', 'timeline/'])(
  '%s is narrowed by an address that was sent',
  async (address) => {
    await using tab = await visit(`${address}?theme=speed`)
    const shown = await tab
      .locator('[data-facets]:visible')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-facets') ?? ''))
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.filter((words) => !words.includes('theme:speed'))).toEqual([])
  },
)

test('a table sorts by the title of a column: upwards, downwards, and as it was', async () => {
  await using tab = await visit('plan/')
  const table = tab.getByRole('table', { name: 'Open items' })
  const targets = async () =>
    (
      await table
        .locator('td[data-label=Target]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-sort') ?? ''))
    ).filter(Boolean)
  const before = await targets()
  const head = table.getByRole('button', { name: 'Target' })
  await head.click()
  expect(await targets()).toEqual(before.toSorted())
  expect(await table.getByRole('columnheader', { name: 'Target' }).getAttribute('aria-sort')).toBe(
    'ascending',
  )
  await head.click()
  expect(await targets()).toEqual(before.toSorted().reverse())
  await head.click()
  expect(await targets()).toEqual(before)
})

test('nothing moves while a page loads, on a slow machine too', async () => {
  const context = await browser().newContext()
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 10 })
  await tab.addInitScript(`
    window.moved = 0
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.moved += value
    }).observe({ type: 'layout-shift', buffered: true })
  `)
  for (const address of [...PAGES, ...COMPUTED]) {
    await tab.goto(urlOf(address))
    await tab.waitForLoadState('networkidle')
    expect(Number(await tab.evaluate('window.moved')), address).toBeLessThan(0.01)
  }
  await context.close()
}, 180_000)

import { expect, test } from 'vitest'
import { project } from '../astro/project.ts'
import { expectNoAxeViolations, expectSoundColors } from '../axe.ts'
import { growPlan } from '../past-quarters.ts'
import { servedSite } from './served-site.ts'
import { widthFaults } from './widths.ts'

const site = project({
  'milepost.config.ts': "export default { repository: 'https://e.org/p' }\n",
  '.gitignore': 'node_modules\n.astro\n.cache\ndist\n',
})
growPlan(site.root)
site.write({
  'content/roadmap/items/next.mdx':
    '---\ntitle: Next\nroadmap: plan\nowners: [ada]\nhistory: [{ status: planned, target: 2027-Q1 }]\n---\n',
})
const { urlOf, visit } = servedSite(site)

test('the plan leads to each past quarter, as a list and by time', async () => {
  await using tab = await visit('plan/')
  await tab.getByRole('link', { name: '2026-Q2' }).click()
  expect(tab.url()).toBe(urlOf('plan/2026-q2/'))
  expect(await tab.locator('h1').innerText()).toBe('The plan as of 2026-Q2')
  expect(await tab.locator('main p', { hasText: 'commit' }).innerText()).toMatch(
    /^Read from the last commit of the quarter, [0-9a-f]{7,} of Jun 29, 2026\. What was late is counted on Jun 30, 2026\. See it by time\.$/,
  )
  const rows = await tab.locator('.mp-table tbody tr').allInnerTexts()
  expect(rows.map((text) => text.replace(/\s+/g, ' ').trim())).toMatchInlineSnapshot(`
    [
      "A quick parser Plan in progress 2026-Q3 Grace done 2026-Q1",
      "A <b>wizard</b> Plan planning 2026-Q4 Nobody removed",
    ]
  `)
  await tab.getByRole('link', { name: 'See it by time' }).click()
  expect(tab.url()).toBe(urlOf('plan/2026-q2/by-time/'))
  await tab.getByRole('heading', { name: 'Later: 2026-Q4' }).waitFor()
  expect(await tab.locator('main h2').allInnerTexts()).toMatchInlineSnapshot(`
    [
      "Next: 2026-Q3",
      "Later: 2026-Q4",
    ]
  `)
})

test('what an item was leads to what it is, and what is gone leads nowhere', async () => {
  await using tab = await visit('plan/2026-q2/')
  await tab.getByRole('link', { name: 'A quick parser' }).click()
  expect(tab.url()).toBe(urlOf('roadmap/items/fast-parser/'))
  await using before = await visit('plan/2025-q4/')
  expect(await before.getByRole('link', { name: 'wizard' }).count()).toBe(0)
  expect(await before.locator('.mp-table b').count(), 'a title is text').toBe(0)
})

test.each(['plan/2026-q2/', 'plan/2026-q2/by-time/'])(
  '%s is accessible in light and dark, and fits every width',
  async (address) => {
    await using light = await visit(address, { colorScheme: 'light' })
    await expectNoAxeViolations(light)
    expect(await widthFaults(light, [320, 390, 820, 1024, 1280])).toEqual([])
    await using dark = await visit(address, { colorScheme: 'dark' })
    await expectSoundColors(dark)
  },
)

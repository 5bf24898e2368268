import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSite } from '../../../plugins/astro/site/site.ts'
import type { StarlightSettings } from '../../../plugins/astro/site/site-options.ts'
import { scratchProject } from '../../scratch.ts'
import { item, roadmap } from '../../views/project.ts'
import { mdx, TODAY } from '../../vocabulary.ts'

const page = mdx('title: Page')
const VERSIONED = {
  'milepost.config.ts': "export default { versions: { folders: { '1.0': 'old', '1.1': 'new' } } }",
  'content/process/page.mdx': page,
  'new/process/page.mdx': page,
  'old/process/page.mdx': page,
}

test('pages of another version than the current name the index that they are searched in', async () => {
  expect(await searches({})).toEqual(['/docs/next/pagefind/', undefined, '/docs/v1.0/pagefind/'])
})

test('a site without search, or with another, has none of versions', async () => {
  expect(await searches({ pagefind: false })).toEqual([undefined, undefined, undefined])
})

test('a site with one version says nothing of versions', async () => {
  const root = scratchProject({ 'content/process/page.mdx': page })
  const site = await openSite({ root, base: '/', today: TODAY, rulePages: false })
  expect(site.front(undefined).siteVersion).toBe(undefined)
})

test('the layout of a plan is kept for the next build', async () => {
  const root = scratchProject({
    'node_modules/.package-lock.json': '{}',
    'content/roadmap/plan.mdx': roadmap(['tests', 'release']),
    'content/roadmap/items/tests.mdx': item('Tests', ['planned 2027-Q1'], 'needs: [release]'),
    'content/roadmap/items/release.mdx': item('Release', ['planned 2027-Q1']),
  })
  const folder = join(root, 'node_modules/.cache/milepost')
  const layouts = () => readdirSync(folder).filter((name) => name.startsWith('layout-'))
  const drawn = await plan(root)
  expect(drawn.join()).toContain('<svg')
  const kept = layouts()
  expect(kept).toHaveLength(1)
  expect(await plan(root)).toEqual(drawn)
  expect(layouts()).toEqual(kept)
})

/** Draws the plan of a project, as the page of its graph does. */
async function plan(root: string) {
  const site = await openSite({ root, base: '/', today: TODAY, rulePages: false })
  const { views, pictures } = site.page(undefined, 'graph')
  return pictures.graphs(views.graph().diagrams)
}

/** Of the work tree, the current line and the one before. */
async function searches(starlight: StarlightSettings) {
  const root = scratchProject(VERSIONED)
  const site = await openSite({ root, base: '/docs/', today: TODAY, rulePages: false, starlight })
  return ['next', undefined, 'v1.0'].map((version) => site.front(version).siteVersion?.search)
}

import { expect, test } from 'vitest'
import { project } from '../astro/project.ts'
import { servedSite } from '../site/served-site.ts'
import { mdx } from '../vocabulary.ts'
import { astroConfig } from './fixture.ts'
import { foundIn, openTab, sidebarOf, type Tab } from './tab.ts'

const jam = (text: string) => mdx('title: Jam', text)

/** Two lines in folders of the work tree, on a site that does not begin at the top of its host. */
const FILES = {
  'astro.config.mjs': astroConfig("site: 'https://example.org', base: '/docs/',"),
  'milepost.config.ts': `export default {
    versions: { folders: { '1.0': 'old/1.0', '1.1': 'old/1.1' } },
  }\n`,
  'src/content/docs/about.md': '---\ntitle: About\n---\n\nHow marmalade is made.\n',
  'content/process/jam.mdx': jam('Marmalade to come.'),
  'old/1.1/process/jam.mdx': jam('Marmalade of today.'),
  'old/1.0/process/jam.mdx': jam('Marmalade of old. ![A pot](../pot.png)'),
  'old/1.0/pot.png': new Uint8Array([137, 80, 78, 71]),
}

const site = project(FILES)
const { urlOf, browser } = servedSite(site, '/docs/')

test('search finds the version in view below the base of the site', async () => {
  const expectations = {
    'v1.0/process/jam/': ['/docs/about/', '/docs/v1.0/process/jam/'],
    'next/process/jam/': ['/docs/about/', '/docs/next/process/jam/'],
    'process/jam/': ['/docs/about/', '/docs/process/jam/'],
  }
  for (const [address, found] of Object.entries(expectations)) {
    await using tab = await visit(address)
    expect(await foundIn(tab, 'marmalade'), address).toEqual(found)
  }
}, 120_000)

test('the sidebar stays in the version', async () => {
  await using tab = await visit('v1.0/process/')
  expect(await sidebarOf(tab)).toEqual([
    'Overview → /docs/v1.0/',
    'Process → /docs/v1.0/process/ (here)',
    'Ink → /docs/process/ink/',
    // No version has anything on its health page, so the link stays as the site wrote it.
    'Health → /docs/health/',
    'About → /docs/about/',
  ])
})

test('a page names one canonical address, that of the current version', () => {
  const canonical = (address: string) =>
    [...(site.page(address) ?? '').matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(
      ([, href]) => href,
    )
  expect(canonical('v1.0/process/jam')).toEqual(['https://example.org/docs/process/jam/'])
  expect(canonical('process/jam')).toEqual(['https://example.org/docs/process/jam/'])
})

test('the sitemap leads to the current version, and to no alias', () => {
  const sitemap = site.read('dist/sitemap-0.xml')
  const addresses = [...sitemap.matchAll(/<loc>https:\/\/example\.org([^<]*)/g)]
  const shown = addresses.map(([, address]) => address)
  expect(shown).toContain('/docs/process/jam/')
  expect(shown.filter((address) => /next|latest|v1/.test(address ?? ''))).toEqual([])
})

test('a picture is that of the version', () => {
  expect(site.page('v1.0/process/jam')).toContain('src="/docs/v1.0/files/pot.png"')
})

function visit(address: string): Promise<Tab> {
  return openTab(browser(), urlOf(address))
}

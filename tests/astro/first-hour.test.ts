import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withDocuments } from '../../plugins/astro/content/registered.ts'
import { requireContentConfig } from '../../plugins/astro/content-config.ts'
import { namesAny, sidebarLinks } from '../../plugins/astro/sidebar-links.ts'
import { unlistedPages } from '../../plugins/astro/site/unlisted-pages.ts'
import { requireStarlight } from '../../plugins/astro/without-starlight.ts'
import { withBase } from '../../plugins/engine/config.ts'
import { openVersions, shareOpening } from '../../plugins/engine/opening.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { BUILT_IN } from '../../plugins/kinds/index.ts'
import type { Kind } from '../../plugins/kinds/kind.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, TODAY } from '../vocabulary.ts'

const kinds = BUILT_IN as unknown as readonly Kind[]

test('a site without Starlight hears what to add', () => {
  expect(() => requireStarlight({ integrations: [] })).toThrow(
    'Milepost adds its pages to a Starlight site, and this site has no Starlight: install `@astrojs/starlight`',
  )
})

test('a site without a content configuration sees the lines to write', () => {
  const root = pathToFileURL(`${scratchProject({ 'src/pages/a.astro': '' })}/`)
  const config = { root, srcDir: new URL('src/', root) } as Parameters<
    typeof requireContentConfig
  >[0]
  expect(() => requireContentConfig(config)).toThrow('Cannot find `src/content.config.ts`')
  expect(() => requireContentConfig(config)).toThrow(
    'docs: defineCollection({ loader: docsLoader()',
  )
})

test('collections are added beside those of the site, whose names may not be taken', async () => {
  const { root, open } = await opened({ 'content/process/a.md': mdx('title: A') })
  shareOpening(root, open)
  const docs = { loader: { name: 'starlight-docs-loader' } }
  const all = await withDocuments({ docs }, root)
  expect(all['docs']).toBe(docs)
  expect(Object.keys(all)).toEqual(expect.arrayContaining(['item', 'page']))
  expect(await withDocuments(all, root)).toEqual(all)
  await expect(withDocuments({ page: { loader: () => [] } }, root)).rejects.toThrow(
    'The collection `page` in `src/content.config.ts` has the name that',
  )
})

test('the sidebar gets a link to each list with documents, unless it has one already', async () => {
  const files = {
    'content/process/a.md': mdx('title: A'),
    'content/people.yaml': 'ada: { name: Ada }\n',
  }
  const { open } = await opened(files, '/governance/')
  const links = sidebarLinks(await open(), {})
  expect(links.map(({ label, link }) => `${label} ${link}`)).toEqual([
    'Overview /governance/',
    'Process /governance/process/',
    'People /governance/people/',
  ])
  expect(sidebarLinks(await open(), { front: false, pages: ['people'] })).toHaveLength(1)
  expect(namesAny([{ label: 'Home', link: '/' }], links)).toBe(false)
  expect(namesAny([{ items: [{ link: 'governance/process' }] }], links)).toBe(true)
})

test('an unknown page, or a place that is no path, is refused with its name', () => {
  expect(unlistedPages(kinds, undefined)).toEqual([])
  expect(unlistedPages(kinds, ['items', 'health'])).not.toContain('item')
  expect(unlistedPages(kinds, ['item'])).not.toContain('person')
  expect(() => unlistedPages(kinds, ['helth'])).toThrow(
    'unknown page `helth`; did you mean `health`?',
  )
  const config = { base: '/' } as Parameters<typeof withBase>[0]
  expect(withBase(config, 'governance/docs').base).toBe('/governance/docs/')
  expect(() => withBase(config, '../up')).toThrow('expected a path of the site')
})

async function opened(files: Readonly<Record<string, string>>, base?: string) {
  const root = scratchProject(files)
  const project = await openProject(root)
  const config = withBase(project.config, base)
  return { root, open: () => openVersions({ ...project, config }, { today: TODAY }) }
}

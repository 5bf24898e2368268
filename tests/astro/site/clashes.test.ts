import { expect, test } from 'vitest'
import { openSite } from '../../../plugins/astro/site/site.ts'
import type { SiteOptions } from '../../../plugins/astro/site/site-options.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx, TODAY } from '../../vocabulary.ts'

const DOCUMENTS = {
  'content/process/change.md': mdx('title: Change\naliases: [changing]'),
  'content/process/plan.md': mdx('title: Plan'),
}
const LOCALES = { root: { lang: 'en' }, fr: { lang: 'fr' } }

const doc = (id: string, data = {}) => ({ id, filePath: `src/content/docs/${id}.md`, data })
const VIEW = () => () => ({})

/** The paths of prose pages on a site with these pages of its own. */
async function prosePaths(
  docs: readonly ReturnType<typeof doc>[],
  more: Partial<SiteOptions> = {},
) {
  const root = scratchProject(DOCUMENTS)
  const site = await openSite({ root, base: '/', today: TODAY, rulePages: false, ...more })
  const stored = async (name: string) => (name === 'docs' ? docs : [])
  const paths = await site.paths('page', VIEW, stored)
  return paths.map(({ params }) => [params['base'] ?? '', params['id']].join('/'))
}

test('a document whose address the site uses stops the build, and both files are named', async () => {
  const clash = prosePaths([doc('process/change'), doc('about')])
  await expect(clash).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: 1 page would be lost:
      \`content/process/change.md\` and \`src/content/docs/process/change.md\` have the same address, \`/process/change/\`.
    Move one of the two files, or begin Milepost's pages elsewhere: \`base: '/governance/'\` in milepost.config.ts.]
  `)
})

test('so does a route that Astro knows, and a page that Starlight shows in another language', async () => {
  const taken = { '/process/plan/': 'src/pages/process/plan.astro' }
  await expect(prosePaths([], { taken })).rejects.toThrow('`src/pages/process/plan.astro`')
  const french = prosePaths([doc('fr/process/plan')], { starlight: { locales: LOCALES } })
  await expect(french).rejects.toThrow('the same address, `/fr/process/plan/`')
})

test('a former id gives way, and a draft that is not shown takes no address', async () => {
  const docs = [doc('process/changing'), doc('process/plan', { draft: true })]
  expect(await prosePaths(docs)).toEqual(['/change', '/plan'])
  await expect(prosePaths(docs, { drafts: true })).rejects.toThrow('`/process/plan/`')
})

test('pages that begin elsewhere clash with nothing', async () => {
  const base = { root: '/docs/', path: '/docs/governance/', ending: '/' } as const
  const root = scratchProject({
    ...DOCUMENTS,
    'milepost.config.ts': "export default { base: '/governance' }",
  })
  const site = await openSite({ root, base, today: TODAY, rulePages: false })
  const paths = await site.paths('page', VIEW, async () => [doc('process/change')])
  expect(paths.map(({ params }) => params['base'])).toEqual(paths.map(() => 'governance'))
})

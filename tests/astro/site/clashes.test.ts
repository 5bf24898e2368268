import { expect, test } from 'vitest'
import { setNoticeLog } from '../../../plugins/astro/site/notices.ts'
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

test('a route that may make any page is at every address, but not in a folder that is ours', async () => {
  const all = { file: 'src/pages/[...all].astro', pattern: '^/(.*?)/?$' }
  await expect(prosePaths([], { onDemand: [all] })).rejects.toThrow(
    '`content/process/change.md` and `src/pages/[...all].astro` have the same address, `/process/change/`.',
  )
  const section = { file: 'src/pages/[section].astro', pattern: '^/([^/]+?)$' }
  expect(await prosePaths([], { onDemand: [section] })).toEqual(['/change', '/changing', '/plan'])
})

test('the page of a person gives way, because nothing of people.yaml is lost', async () => {
  const root = scratchProject({ 'content/people.yaml': 'ada: { name: Ada }\nkim: { name: Kim }\n' })
  const site = await openSite({ root, base: '/', today: TODAY, rulePages: false })
  const lines: string[] = []
  setNoticeLog(root, (line) => void lines.push(line))
  const paths = await site.paths('person', VIEW, async () => [doc('people/ada')])
  expect(paths.map(({ params }) => params['id'])).toEqual(['kim'])
  expect(lines).toEqual([
    'Your page `src/content/docs/people/ada.md` stays at `/people/ada/`; the page of a person gives way to it.',
  ])
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

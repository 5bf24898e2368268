import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findNames } from '../../plugins/inventories/name-index.ts'
import { readInventory } from '../../plugins/inventories/reader.ts'
import { item } from '../views/project.ts'
import { mdx } from '../vocabulary.ts'
import { DOCUMENTS, project, WITH_POLICY } from './project.ts'
import { siteBuilder } from './site-builder.ts'

const build = siteBuilder()

/** A title is text, whatever it looks like. */
const TITLE = 'Q&A <draft> </title><script>1</script>'
const ENCODED = 'Q&amp;A &lt;draft&gt; &lt;/title&gt;&lt;script&gt;1&lt;/script&gt;'

test('errors stop a build before it writes a page, and every finding is printed', async () => {
  using site = project({
    ...DOCUMENTS,
    'content/process/planning.mdx': mdx('title: Planning', 'See [[releese]] and [it](./gone.mdx).'),
    'content/process/change.mdx': mdx('title: Change\ncolour: red'),
  })
  const { code, output } = await build(site)
  expect(code).toBe(1)
  expect(output).toContain('--> content/process/planning.mdx:5:5')
  expect(output).toContain('did you mean `release`?')
  expect(output).toContain('--> content/process/planning.mdx:5:26')
  expect(output).toContain('--> content/process/change.mdx:3:1')
  expect(output).toContain('3 errors')
  expect(() => site.read('dist')).toThrow('ENOENT')
}, 120_000)

test('a site has a page for each document, for each list, and for each former id', async () => {
  using site = project({
    ...DOCUMENTS,
    'milepost.config.ts': OWN_KIND,
    'astro.config.mjs': WITH_POLICY,
    'content/decisions/one.mdx': mdx(
      'title: One\nauthor: ada\naliases: [first]',
      'We [[planning]]. ![A chart](./chart%20one.png) [code](../../astro.config.mjs)',
    ),
    'content/decisions/chart one.png': 'not really a picture',
    'content/process/title.mdx': mdx(`title: ${TITLE}`),
  })
  const { code, output } = await build(site)
  expect(code, output).toBe(0)
  expect(site.page('roadmap/items/tests')).toContain('Tests run alone')
  expect(site.page('roadmap/items/tests')).toMatch(/"Pages above this one".*<h1/s)
  expect(site.page('roadmap/items/old-tests')).toContain('url=/roadmap/items/tests/')
  expect(site.page('decisions/one')).toContain('<a href="/process/planning/">Planning</a>')
  expect(site.page('decisions')).toContain('Something decided.')
  expect(site.page('decisions/first')).toContain('url=/decisions/one/')
  expect(site.page('people')).toContain('id="ada"')
  expect(site.read('dist/files/decisions/chart one.png')).toBe('not really a picture')
  expect(site.page('decisions/one')).toContain('src="/files/decisions/chart%20one.png"')
  expect(site.page('decisions/one')).toContain(
    'href="https://example.org/project/blob/main/astro.config.mjs"',
  )
  const titled = site.page('process/title') ?? ''
  expect(titled).toContain(`<title>${ENCODED} | Test</title>`)
  expect(titled).toContain(`<meta property="og:title" content="${TITLE.replace('&', '&amp;')}"`)
  expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(titled)?.[1]?.trim()).toBe(ENCODED)
  expect(site.page('process')).toContain(`>${ENCODED}</a>`)
  const { inventory } = readInventory(readFileSync(join(site.root, 'dist/objects.inv')))
  expect(inventory && findNames(inventory, { name: 'decisions/one' })).toMatchObject([
    { domain: 'std', role: 'doc', uri: 'decisions/one/', text: 'One' },
  ])
  expect(site.page('board')).toContain(
    '<link rel="alternate" type="text/markdown" href="/board.md"',
  )
  expect(site.read('dist/board.md')).toContain('- [Tests run alone](/roadmap/items/tests/)')
  expect(site.read('dist/llms.txt')).toContain('\n## Pages\n\n- [Board](/board.md)\n')
  for (const address of ['roadmap/items/tests', 'people', 'about']) {
    expect(policyOf(site.page(address))).toMatchObject({
      'img-src': "'self' data: https:",
      'base-uri': "'none'",
      'script-src': expect.stringMatching(/^(?:'sha256-\S+ )*'self' 'wasm-unsafe-eval'/),
    })
  }
  expect(site.page('policy')).toBeUndefined()
  expect(site.page('triage')).toBeUndefined()
}, 120_000)

test('a second build shows every change, on the pages of neighbours too', async () => {
  using site = project({
    ...DOCUMENTS,
    'content/process/drawn.mdx': mdx('title: Drawn', '![A map](map.svg)'),
    'content/process/map.svg': '<svg>1</svg>',
    'src/content/docs/guides/one.md': '---\ntitle: Guide one\n---\n\nText.\n',
  })
  site.write({ 'astro.config.mjs': site.read('astro.config.mjs').replace('[{', `[${GUIDES}, {`) })
  await build(site)
  expect(site.page('process/drawn')).toContain(`base64,${btoa('<svg>1</svg>')}`)
  const about = site.page('process/planning')
  expect(about).toContain('>Releases are cheap</a>')
  site.write({
    'content/roadmap/items/release.mdx': item('Releases cost nothing', ['planned 2027-Q1'], OWNED),
    'content/process/change.mdx': mdx('title: Change'),
    'content/process/map.svg': '<svg>2</svg>',
    'src/content/docs/guides/two.md': '---\ntitle: Guide two\n---\n\nText.\n',
  })
  site.remove('content/people.yaml')
  site.write({ 'content/people.yaml': 'ada:\n  name: Ada Again\n' })
  await build(site)
  expect(site.page('process/planning')).toContain('>Releases cost nothing</a>')
  expect(site.page('roadmap/items/tests')).toContain('Releases cost nothing')
  expect(site.page('roadmap/items/tests')).not.toContain('Releases are cheap')
  expect(site.page('roadmap/items/tests')).toContain('Ada Again')
  expect(site.page('process/change')).toContain('Change')
  expect(site.page('roadmap/items/release')).toContain('>Guide two</span>')
  expect(site.page('process/drawn')).toContain(`base64,${btoa('<svg>2</svg>')}`)
  site.remove('content/process/change.mdx')
  site.write({ 'astro.config.mjs': site.read('astro.config.mjs').replace('The plan', 'Our way') })
  const { code, output } = await build(site)
  expect(code, output).toBe(0)
  expect(site.page('process/change')).toBeUndefined()
  expect(site.page('process/planning')).toContain('Our way')
}, 180_000)

test('a second build reads again what somebody altered in the store', async () => {
  using site = project({
    ...DOCUMENTS,
    'node_modules/.package-lock.json': '{}',
    'src/pages/own.astro': OWN_PAGE,
  })
  const first = await build(site)
  expect(first.code, first.output).toBe(0)
  const whole = site.read(STORE)
  expect(whole).toContain('Planning')
  expect(whole).not.toContain('It begins with')
  site.write({
    [STORE]: whole.replaceAll('Planning', 'Plotting'),
    'public/new.txt': 'Something has changed',
  })
  await build(site)
  expect(site.page('own')).toContain('Planning')
  expect(site.read(STORE)).toBe(whole)
}, 180_000)

const OWN_PAGE = `---
import { getCollection } from 'astro:content'
const pages = await getCollection('page')
---
<ul>{pages.map(({ data }) => <li>{data.title}</li>)}</ul>
`

const STORE = '.cache/data-store.json'

const GUIDES = "{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }"

const OWNED = 'owners: [ada]\ntracking: https://example.org/2'

/** Returns the directives of a page's content security policy. */
function policyOf(html: string = ''): Readonly<Record<string, string>> {
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? []
  const directives = policy.replaceAll('&#39;', "'").split(';')
  return Object.fromEntries(
    directives.map((each) => /^\s*(\S*)\s*(.*?)\s*$/.exec(each)?.slice(1) ?? []),
  )
}

const OWN_KIND = `import { defineKind } from '../plugins/config.ts'
import { z } from 'zod'

const decision = defineKind({
  name: 'decision',
  plural: 'decisions',
  describes: 'Something decided.',
  folder: 'decisions',
  fields: { author: z.string().describe('Who decided.') },
  relations: { author: { to: ['person'], inverse: 'decided' } },
})

export default { kinds: [decision], repository: 'https://example.org/project' }
`

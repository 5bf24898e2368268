import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawn } from '../markdown/drawn.ts'
import { mdx } from '../vocabulary.ts'
import { deadLinks } from './dead-links.ts'
import { configWith, HOST, LOCALES, templateAt } from './host-site.ts'
import { DOCUMENTS, project, type TestProject } from './project.ts'
import { startServer } from './started-server.ts'

const TWO_LANGUAGES = `locales: { ${LOCALES.replace('en:', 'root:')} }`
const PORT = 47_317
const TRACKED = ['/1', '/2']

let site: TestProject
let output: string

beforeAll(async () => {
  const config = configWith('', TWO_LANGUAGES, '')
  site = project({ ...DOCUMENTS, ...HOST, 'astro.config.mjs': config })
  const built = await site.build()
  expect(built.code, built.output).toBe(0)
  output = built.output
}, 900_000)

afterAll(() => site[Symbol.dispose]())

test('the pages of the site stay, and a line names each page of ours that gives way', () => {
  expect(site.page('')).toContain('OUR FRONT')
  expect(site.page('people')).toContain('OUR PEOPLE')
  expect(site.page('roadmap/items')).toContain('OUR ITEMS')
  expect(site.page('process')).toContain('OUR PROCESS')
  expect(output.match(/Your page .*/g)?.sort()).toEqual([
    'Your page `public/process/index.html` stays at `/process/`; the list of pages gives way to it.',
    'Your page `src/content/docs/index.mdx` stays at `/`; the front page gives way to it.',
    'Your page `src/content/docs/people/index.md` stays at `/people/`; the list of people gives way to it.',
    'Your page `src/pages/roadmap/items/index.astro` stays at `/roadmap/items/`; the list of items gives way to it.',
  ])
  expect(output).not.toContain('Could not render')
  expect(output).not.toContain('The collection "i18n"')
})

test('a plugin of Starlight needs no collections and no sidebar of the site', () => {
  expect(site.page('process/planning')).toContain('It begins with')
  const sidebar = /<nav class="sidebar.*?<\/nav>/s.exec(site.page('people') ?? '')?.[0] ?? ''
  expect(sidebar).toContain('Governance')
  expect(site.page('roadmap/items/tests')).toMatch(/above this one".*<h1.*rel="next"/s)
  expect([...sidebar.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/',
    '/about/',
    '/own/',
    '/own-mdx/',
    '/people/',
    '/roadmap/items/',
    '/roadmap/',
    '/process/',
    '/people/',
    '/plan/',
    '/by-time/',
    '/board/',
    '/timeline/',
    '/graph/',
    '/changes/',
    '/health/',
  ])
})

test('pages of the site name documents and draw them, and a line names what leads nowhere', () => {
  for (const name of ['own', 'own-mdx']) {
    const html = site.page(name) ?? ''
    expect(html).toContain(
      'See <a href="/process/planning/">Planning</a>, <a href="/process/planning/">it',
    )
    expect(html).toContain('<span class="mp-broken" title="Cannot find document')
    expect(drawn(html).slice(0, 2)).toEqual(['/roadmap/items/tests/', '/roadmap/items/release/'])
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]*)"/g)]
    const styles = sheets.map(([, href]) => site.read(`dist/${href}`)).join('')
    expect(styles).toContain('.diagram-box')
    expect(styles).toContain('.mp-broken')
  }
  expect(output.match(/src\/content\/docs\/.*Cannot find.*/g)).toEqual([
    'src/content/docs/own.md:5:44 Cannot find document `nowhere`.',
    'src/content/docs/own-mdx.mdx:5:44 Cannot find document `nowhere`.',
  ])
})

test('only a page with the text of a document says that it is not translated', () => {
  const [list, text] = ['fr/plan', 'fr/process/planning'].map((name) => site.page(name) ?? '')
  const notice = 'Ce contenu n’est pas encore disponible'
  expect([list?.includes(notice), text?.includes(notice)]).toEqual([false, true])
  expect(list).toMatch(/<main[^>]* lang="en" dir="ltr".*<div class="mp[^"]*" lang="fr" dir="ltr"/s)
  expect(text).toMatch(/<div class="mp-body"[^>]* lang="en" dir="ltr"/)
  expect(site.page('process/planning')).not.toMatch(/<div class="mp[^>]* (?:lang|dir)=/)
})

test('kinds without documents have no page', () => {
  for (const list of ['groups', 'rfcs', 'releases', 'components', 'policy', 'themes', 'triage']) {
    expect(site.page(list), list).toBeUndefined()
  }
})

test('every page is in every language, and no link, picker or alternate leads nowhere', () => {
  const french = site.page('fr/process/planning') ?? ''
  expect(french).toContain('lang="fr"')
  expect(french).toContain('<a href="/fr/roadmap/items/release/">Releases are cheap</a>')
  expect(deadLinks(join(site.root, 'dist'), 'https://example.org')).toEqual(TRACKED)
})

test('a server sends the same pages', async () => {
  const still = pagesIn(join(site.root, 'dist'))
  const server = "output: 'server', adapter: node({ mode: 'standalone' }),"
  site.write({
    'astro.config.mjs': configWith(server, TWO_LANGUAGES, ''),
    'src/pages/board/[...day].astro': 'ON DEMAND',
    'src/pages/[...all].astro': templateAt('health'),
  })
  const { code, output } = await site.build()
  expect(code, output).toBe(0)
  expect(output).toContain(
    "Your page `src/pages/[...all].astro` stays at `/health/`; Milepost's page there gives way to it.",
  )
  expect(output).toContain(
    'Your page `src/pages/board/[...day].astro` stays at `/board/`; the page on board gives way to it.',
  )
  await using running = await startServer(join(site.root, 'dist/server/entry.mjs'))
  expect(still.size).toBeGreaterThan(15)
  expect([...still.keys()]).toContain('/health/')
  for (const [address, html] of still) {
    if (address === '/health/' || address === '/board/') continue
    const asked = address === '/404.html' ? '/no/where/' : address
    const status = asked === address ? 200 : 404
    expect(await running.ask(asked), asked).toEqual({ status, html })
  }
  expect((await running.ask('/health/')).html).toContain('OUR TEMPLATE')
  expect((await running.ask('/board/')).html).toContain('ON DEMAND')
}, 900_000)

test('pages begin where the site says, and end as its pages end', async () => {
  using other = project({
    ...DOCUMENTS,
    'src/content.config.ts': HOST['src/content.config.ts'],
    'src/content/docs/en/index.mdx': HOST['src/content/docs/index.mdx'],
    'milepost.config.ts': "export default { versions: { folders: { '1.0': 'old' } } }",
    'old/process/planning.mdx': mdx('title: Planning', '[Now](/governance/process/other/)'),
    'old/process/other.mdx': mdx('title: Other', '![A map](./map.png)'),
    'old/process/map.png': 'not really a picture',
    'src/pages/[...all].astro': templateAt('fr/governance/next/roadmap'),
    'astro.config.mjs': configWith(
      "base: '/docs', trailingSlash: 'never', build: { format: 'file' },",
      `defaultLocale: 'en', locales: { ${LOCALES} }, sidebar: [{ label: 'Home', link: '/' }]`,
      ", base: 'governance', pages: ['roadmap', 'item']",
    ),
  })
  other.remove('src/content/docs/about.md')
  const { code, output } = await other.build()
  expect(code, output).toBe(0)
  const page = (address: string) => other.read(`dist/${address}.html`)
  expect(page('en/governance/process/planning')).toContain(
    '"/docs/en/governance/process/other.html"',
  )
  expect(page('fr/governance/process/other')).toContain('/docs/en/governance/files/process/map.png')
  expect(page('fr/governance/next/roadmap/plan')).toContain(
    '"/docs/fr/governance/next/roadmap.html"',
  )
  expect(page('en/governance/latest/process/planning')).toContain(
    'url=/docs/en/governance/process/planning.html',
  )
  expect(page('fr/governance/next/roadmap')).toContain('OUR TEMPLATE')
  expect(page('en/governance/next/roadmap')).not.toContain('OUR TEMPLATE')
  expect(output).toContain(
    "Your page `src/pages/[...all].astro` stays at `/fr/governance/next/roadmap/`; Milepost's page there gives way to it.",
  )
  expect(output).toContain('Readers can search next.')
  expect(other.page('en/governance/process')).toBeUndefined()
  expect(other.read('dist/sitemap-0.xml')).not.toMatch(/\/latest|old-tests/)
  expect(deadLinks(join(other.root, 'dist'), 'https://example.org/docs')).toEqual(TRACKED)

  using server = other.dev(PORT)
  const ask = async (address: string) =>
    (await fetch(`http://localhost:${PORT}/docs/${address}`)).text()
  await expect.poll(server.output, { timeout: 60_000 }).toContain('ready in')
  expect(await ask('fr/governance/next/roadmap')).toContain('OUR TEMPLATE')
  expect(await ask('en/governance/next/roadmap')).not.toContain('OUR TEMPLATE')
  expect(server.output()).toContain(
    'Your page `src/pages/[...all].astro` stays at `/fr/governance/next/roadmap/`; the list of roadmaps gives way to it.',
  )
  other.write({ 'src/pages/[...more].astro': templateAt('en/governance/next/roadmap') })
  await expect
    .poll(() => ask('en/governance/next/roadmap'), { timeout: 60_000, interval: 500 })
    .toContain('OUR TEMPLATE')
}, 900_000)

/** The pages of a folder by their address: `/roadmap/`. */
function pagesIn(folder: string): ReadonlyMap<string, string> {
  const files = globSync('**/*.html', { cwd: folder })
  return new Map(
    files.map((file) => [
      `/${file.replace(/index\.html$/, '')}`,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  )
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoAxeViolations } from '../axe.ts'
import { openBrowser } from '../browser.ts'
import { type SiteServer, serve } from '../server.ts'
import { mdx } from '../vocabulary.ts'
import { headOf, linksIn, pagesIn, rowsIn, searchesIn } from './built-site.ts'
import { versionedProject } from './fixture.ts'
import { foundIn, openTab, sidebarOf, type Tab } from './tab.ts'

let project: ReturnType<typeof versionedProject>
let server: SiteServer
let browser: Browser
let first: ReadonlyMap<string, string>

beforeAll(async () => {
  project = versionedProject()
  const { code, output } = await project.site.build()
  if (code !== 0) throw new Error(output)
  first = pagesIn(dist())
  server = await serve(join(project.site.root, 'dist'))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  project?.site[Symbol.dispose]()
})

test('one build has the pages of every version, each with its own words', () => {
  const start = ['', 'v1.4/', 'v1.2/', 'v1.0/', 'next/'].map((prefix) =>
    textOf(`${prefix}process/start`),
  )
  expect(start.map((text) => /The first words|Other words/.exec(text)?.[0])).toEqual([
    'Other words',
    'Other words',
    'The first words',
    'The first words',
    'Other words',
  ])
  expect(first.has('process/fresh/index.html')).toBe(false)
  expect(first.has('next/process/fresh/index.html')).toBe(true)
})

test('links stay inside their version, unless they name another', () => {
  expect(linksIn(textOf('v1.2/process/start'))).toContain('/v1.2/process/releases/')
  expect(linksIn(textOf('v1.4/process/start'))).toEqual(
    expect.arrayContaining(['/v1.4/process/releases/#when', '/v1.0/process/ink/']),
  )
  expect(textOf('v1.2/roadmap/items/above')).toContain('href="/v1.2/roadmap/items/below/"')
  expect(textOf('v1.2/roadmap/items/above')).not.toContain('href="/roadmap/items/below/"')
  expect([...first.values()].filter((html) => html.includes('~milepost~'))).toEqual([])
})

test('links from the top of the site stay inside their version too, but for guides', () => {
  expect(linksIn(textOf('v1.2/process/releases'))).toEqual([
    '#when',
    '/v1.2/process/start/',
    '/v1.2/process/?a=b#c',
    '/v1.2/health/',
    '/v1.2/',
    '/v1.2/process/move-up/',
    '/about/',
  ])
  expect(linksIn(textOf('process/releases'))).toEqual([
    '#when',
    '/process/start/',
    '/process/?a=b#c',
    '/health/',
    '/',
    '/process/move-up/',
    '/about/',
  ])
})

test('the picker keeps the reader on the same page, without scripts', async () => {
  await using tab = await visit('v1.2/process/start/', false)
  await tab.locator('.mp-version-picker summary').click()
  expect(await rowsIn(tab)).toMatchInlineSnapshot(`
    "nextnot released → /next/process/start/
    1.4not released → /v1.4/process/start/
    1.3current → /process/start/
    1.2supported → /v1.2/process/start/
    1.1security fixes only → /v1.1/process/start/
    1.0no longer supported → /v1.0/process/start/"
  `)
  await tab.getByRole('navigation', { name: 'Versions of this page' }).getByText('1.1').click()
  expect(new URL(tab.url()).pathname).toBe('/v1.1/process/start/')
})

test('where a version lacks the page the picker says so, and knows pages by former ids', async () => {
  await using ink = await visit('v1.0/process/ink/', false)
  expect(await rowsIn(ink)).toMatchInlineSnapshot(`
    "nextnot releaseddoes not have this page; leads to its pages → /next/process/
    1.4not releaseddoes not have this page; leads to its pages → /v1.4/process/
    1.3currentdoes not have this page; leads to its pages → /process/
    1.2supporteddoes not have this page; leads to its pages → /v1.2/process/
    1.1security fixes onlydoes not have this page; leads to its pages → /v1.1/process/
    1.0no longer supported → /v1.0/process/ink/"
  `)
  await using moved = await visit('process/move-up/', false)
  expect(await rowsIn(moved)).toMatchInlineSnapshot(`
    "nextnot released → /next/process/move-up/
    1.4not released → /v1.4/process/move-up/
    1.3current → /process/move-up/
    1.2supported → /v1.2/process/move-up/
    1.1security fixes only → /v1.1/process/upgrade/
    1.0no longer supported → /v1.0/process/upgrade/"
  `)
})

test('pages about no document have the picker too', async () => {
  await using health = await visit('v1.2/health/', false)
  expect((await rowsIn(health)).split('\n').slice(2)).toEqual([
    '1.3current → /health/',
    '1.2supported → /v1.2/health/',
    '1.1security fixes only → /v1.1/health/',
    '1.0no longer supported → /v1.0/health/',
  ])
  await using triage = await visit('triage/', false)
  expect((await rowsIn(triage)).split('\n').slice(1, 4)).toEqual([
    '1.4not released → /v1.4/triage/',
    '1.3current → /triage/',
    '1.2supporteddoes not have this page; leads to its front page → /v1.2/',
  ])
})

test('what is not current says where it stands', async () => {
  const notices = ['next', 'v1.4', 'v1.2', 'v1.1', 'v1.0'].map(async (version) => {
    await using tab = await visit(`${version}/process/start/`, false)
    return (await tab.getByRole('note').textContent())?.replace(/\s+/g, ' ').trim()
  })
  expect(await Promise.all(notices)).toMatchInlineSnapshot(`
    [
      "Unreleased version. Go to version 1.3",
      "Version 1.4 is not released yet. Go to version 1.3",
      "Version 1.2 is not the current one. It still gets fixes. Go to version 1.3",
      "Version 1.1 is not the current one. It gets security fixes only. Go to version 1.3",
      "Version 1.0 is no longer supported. Go to version 1.3",
    ]
  `)
  await using current = await visit('process/start/', false)
  expect(await current.getByRole('note').count()).toBe(0)
})

test('search engines keep the current version and pass over what has ended', () => {
  expect(headOf(textOf('v1.2/process/start'))).toEqual(['canonical /process/start/'])
  expect(headOf(textOf('v1.0/process/start'))).toEqual(['canonical /process/start/', 'noindex'])
  expect(headOf(textOf('v1.0/process/ink'))).toEqual(['noindex'])
  expect(headOf(textOf('v1.1/process/upgrade'))).toEqual(['canonical /process/move-up/'])
  expect(headOf(textOf('process/start'))).toEqual([])
})

test('the search of a page finds its version, and the guides that all versions share', async () => {
  const expectations = {
    'v1.1/process/start/': ['/about/', '/v1.1/process/upgrade/'],
    'v1.2/': ['/about/', '/v1.2/process/move-up/'],
    'process/start/': ['/about/', '/process/move-up/'],
    'about/': ['/about/', '/process/move-up/'],
  }
  for (const [address, found] of Object.entries(expectations)) {
    await using tab = await visit(address)
    expect(await foundIn(tab, 'marmalade'), address).toEqual(found)
    const [, version] = /^v([\d.]+)/.exec(address) ?? []
    expect(await tab.locator('.pagefind-ui__search-input').getAttribute('placeholder')).toBe(
      version ? `Search (${version})` : 'Search',
    )
  }
})

test('the sidebar stays inside the version, where the version has what it leads to', async () => {
  await using old = await visit('v1.2/process/', false)
  expect(await sidebarOf(old)).toEqual([
    'Overview → /v1.2/',
    'Process → /v1.2/process/ (here)',
    'Ink → /process/ink/',
    'Health → /v1.2/health/',
    'About → /about/',
  ])
  await using current = await visit('process/', false)
  expect(await sidebarOf(current)).toEqual([
    'Overview → /',
    'Process → /process/ (here)',
    'Ink → /process/ink/',
    'Health → /health/',
    'About → /about/',
  ])
})

test('versions.json has the newest patch of each line, and every alias leads on', async () => {
  const list = JSON.parse(readFileSync(join(project.site.root, 'dist', 'versions.json'), 'utf8'))
  expect(list.map((row: object) => Object.values(row).join(' '))).toEqual([
    'next next ',
    '1.4 1.4 ',
    '1.3 1.3.2 latest',
    '1.2 1.2.0 ',
    '1.1 1.1.0 ',
    '1.0 1.0.4 ',
  ])
  const current = [...first.keys()].filter((path) =>
    /data-version="1\.3"/.test(first.get(path) ?? ''),
  )
  expect(current.length).toBeGreaterThan(20)
  for (const path of current.map((each) => each.replace('index.html', ''))) {
    expect(first.get(`latest/${path}index.html`), path).toContain(`url=/${path}"`)
    expect(first.get(`v1.3/${path}index.html`), path).toContain(`url=/${path}"`)
  }
})

test('the pages of versions have no accessibility violation', async () => {
  for (const address of ['v1.0/process/ink/', 'process/start/']) {
    await using tab = await visit(address)
    await tab.locator('.mp-version-picker summary').click()
    await expectNoAxeViolations(tab)
  }
})

test('an edit on one branch changes the pages and the search of that version alone', async () => {
  const before = searchesIn(dist())
  const edited = mdx('title: Releases', '## When\n\nAt last each month.')
  project.repo.commitTo('release-v1.2', { 'content/process/releases.mdx': edited })
  const { code, output } = await project.site.build()
  expect(code, output).toBe(0)
  const second = pagesIn(dist())
  const changed = [...second].filter(([path, html]) => first.get(path) !== html)
  expect([...second.keys()]).toEqual([...first.keys()])
  expect(changed.map(([path]) => path)).toContain('v1.2/process/releases/index.html')
  expect(changed.filter(([path]) => !path.startsWith('v1.2/'))).toEqual([])
  const after = searchesIn(dist())
  expect(after.size).toBe(6)
  expect([...after].filter(([where, files]) => before.get(where) !== files)).toEqual([
    ['v1.2/', expect.any(String)],
  ])
}, 200_000)

function dist(): string {
  return join(project.site.root, 'dist')
}

function textOf(address: string): string {
  return first.get(`${address}/index.html`) ?? ''
}

function visit(address: string, scripts = true): Promise<Tab> {
  return openTab(browser, server.url + address, { scripts })
}

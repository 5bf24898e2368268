import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoAxeViolations } from '../axe.ts'
import { mdx } from '../vocabulary.ts'
import { headOf, isPartOfPlan, linksIn, pagesIn, rowsIn, searchesIn } from './built-site.ts'
import { foundIn, sidebarOf } from './tab.ts'
import { type VersionedSite, versionedSite } from './versioned-site.ts'

let site: VersionedSite

beforeAll(async () => {
  site = await versionedSite()
})

afterAll(() => site?.[Symbol.asyncDispose]())

test('one build has the pages of every version, each with its own words', () => {
  const start = ['', 'v1.4/', 'v1.2/', 'v1.0/', 'next/'].map((prefix) =>
    site.textOf(`${prefix}process/start`),
  )
  expect(start.map((text) => /The first words|Other words/.exec(text)?.[0])).toEqual([
    'Other words',
    'Other words',
    'The first words',
    'The first words',
    'Other words',
  ])
  expect(site.pages.has('process/fresh/index.html')).toBe(false)
  expect(site.pages.has('next/process/fresh/index.html')).toBe(true)
})

test('links stay inside their version, unless they name another', () => {
  expect(linksIn(site.textOf('v1.2/process/start'))).toContain('/v1.2/process/releases/')
  expect(linksIn(site.textOf('v1.4/process/start'))).toEqual(
    expect.arrayContaining(['/v1.4/process/releases/#when', '/v1.0/process/ink/']),
  )
  expect(site.textOf('v1.2/roadmap/items/above')).toContain('href="/v1.2/roadmap/items/below/"')
  expect(site.textOf('v1.2/roadmap/items/above')).not.toContain('href="/roadmap/items/below/"')
  expect([...site.pages.values()].filter((html) => html.includes('~milepost~'))).toEqual([])
})

test('links from the top of the site stay inside their version too, but for guides', () => {
  expect(linksIn(site.textOf('v1.2/process/releases'))).toEqual([
    '#when',
    '/v1.2/process/start/',
    '/v1.2/process/?a=b#c',
    '/v1.2/health/',
    '/v1.2/',
    '/v1.2/process/move-up/',
    '/about/',
  ])
  expect(linksIn(site.textOf('process/releases'))).toEqual([
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
  await using tab = await site.visit('v1.2/process/start/', false)
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
  await using ink = await site.visit('v1.0/process/ink/', false)
  expect(await rowsIn(ink)).toMatchInlineSnapshot(`
    "nextnot releaseddoes not have this page; leads to its list: Process → /next/process/
    1.4not releaseddoes not have this page; leads to its list: Process → /v1.4/process/
    1.3currentdoes not have this page; leads to its list: Process → /process/
    1.2supporteddoes not have this page; leads to its list: Process → /v1.2/process/
    1.1security fixes onlydoes not have this page; leads to its list: Process → /v1.1/process/
    1.0no longer supported → /v1.0/process/ink/"
  `)
  await using moved = await site.visit('process/move-up/', false)
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
  await using health = await site.visit('v1.2/health/', false)
  expect((await rowsIn(health)).split('\n').slice(2)).toEqual([
    '1.3current → /health/',
    '1.2supported → /v1.2/health/',
    '1.1security fixes only → /v1.1/health/',
    '1.0no longer supported → /v1.0/health/',
  ])
  await using triage = await site.visit('triage/', false)
  expect((await rowsIn(triage)).split('\n').slice(1, 4)).toEqual([
    '1.4not released → /v1.4/triage/',
    '1.3current → /triage/',
    '1.2supporteddoes not have this page; leads to its front page → /v1.2/',
  ])
})

test('what is not current says where it stands', async () => {
  const notices = ['next', 'v1.4', 'v1.2', 'v1.1', 'v1.0'].map(site.noticeIn)
  expect(await Promise.all(notices)).toMatchInlineSnapshot(`
    [
      "Unreleased version. Go to version 1.3",
      "Version 1.4 is not released yet. Go to version 1.3",
      "Version 1.2 is not the current one. It still gets fixes. Go to version 1.3",
      "Version 1.1 is not the current one. It gets security fixes only. Go to version 1.3",
      "Version 1.0 is no longer supported. Go to version 1.3",
    ]
  `)
  await using current = await site.visit('process/start/', false)
  expect(await current.getByRole('note').count()).toBe(0)
})

test('search engines keep the current version and pass over what has ended', () => {
  expect(headOf(site.textOf('v1.2/process/start'))).toEqual(['canonical /process/start/'])
  expect(headOf(site.textOf('v1.0/process/start'))).toEqual([
    'canonical /process/start/',
    'noindex',
  ])
  expect(headOf(site.textOf('v1.0/process/ink'))).toEqual(['noindex'])
  expect(headOf(site.textOf('v1.1/process/upgrade'))).toEqual(['canonical /process/move-up/'])
  expect(headOf(site.textOf('process/start'))).toEqual([])
})

test('the search of a page finds its version, and the guides that all versions share', async () => {
  const expectations = {
    'v1.1/process/start/': ['/about/', '/v1.1/process/upgrade/'],
    'v1.2/': ['/about/', '/v1.2/process/move-up/'],
    'process/start/': ['/about/', '/process/move-up/'],
    'about/': ['/about/', '/process/move-up/'],
  }
  for (const [address, found] of Object.entries(expectations)) {
    await using tab = await site.visit(address)
    expect(await foundIn(tab, 'marmalade'), address).toEqual(found)
    const [, version] = /^v([\d.]+)/.exec(address) ?? []
    expect(await tab.locator('.pagefind-ui__search-input').getAttribute('placeholder')).toBe(
      version ? `Search (${version})` : 'Search',
    )
  }
}, 120_000)

test('the sidebar stays inside the version, where the version has what it leads to', async () => {
  await using old = await site.visit('v1.2/process/', false)
  expect(await sidebarOf(old)).toEqual([
    'Overview → /v1.2/',
    'Process → /v1.2/process/ (here)',
    'Ink → /process/ink/',
    'Health → /v1.2/health/',
    'About → /about/',
  ])
  await using current = await site.visit('process/', false)
  expect(await sidebarOf(current)).toEqual([
    'Overview → /',
    'Process → /process/ (here)',
    'Ink → /process/ink/',
    'Health → /health/',
    'About → /about/',
  ])
}, 60_000)

test('versions.json has the newest patch of each line, and every alias leads on', async () => {
  const list = JSON.parse(readFileSync(join(site.dist, 'versions.json'), 'utf8'))
  expect(list.map((row: object) => Object.values(row).join(' '))).toEqual([
    'next next ',
    '1.4 1.4 ',
    '1.3 1.3.2 latest',
    '1.2 1.2.0 ',
    '1.1 1.1.0 ',
    '1.0 1.0.4 ',
  ])
  const current = site.pagesWith(/data-version="1\.3"/).filter((path) => !isPartOfPlan(path))
  expect(current.length).toBeGreaterThan(20)
  for (const path of current.map((each) => each.replace('index.html', ''))) {
    expect(site.pages.get(`latest/${path}index.html`), path).toContain(`url=/${path}"`)
    expect(site.pages.get(`v1.3/${path}index.html`), path).toContain(`url=/${path}"`)
  }
})

test('the pages of versions have no accessibility violation', async () => {
  for (const address of ['v1.0/process/ink/', 'process/start/']) {
    await using tab = await site.visit(address)
    await tab.locator('.mp-version-picker summary').click()
    await expectNoAxeViolations(tab)
  }
}, 120_000)

test('an edit on one branch changes the pages and the search of that version alone', async () => {
  const before = searchesIn(site.dist)
  const edited = mdx('title: Releases', '## When\n\nAt last each month.')
  site.repo.commitTo('release-v1.2', { 'content/process/releases.mdx': edited })
  const { code, output } = await site.build()
  expect(code, output).toBe(0)
  const second = pagesIn(site.dist)
  const changed = [...second].filter(([path, html]) => site.pages.get(path) !== html)
  expect([...second.keys()]).toEqual([...site.pages.keys()])
  expect(changed.map(([path]) => path)).toContain('v1.2/process/releases/index.html')
  expect(changed.filter(([path]) => !path.startsWith('v1.2/'))).toEqual([])
  const after = searchesIn(site.dist)
  expect(after.size).toBe(6)
  expect([...after].filter(([where, files]) => before.get(where) !== files)).toEqual([
    ['v1.2/', expect.any(String)],
  ])
}, 200_000)

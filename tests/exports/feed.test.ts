import { parseAtomFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import { apiFiles } from '../../plugins/exports/api.ts'
import { followedBy } from '../../plugins/exports/follow.ts'
import { type Files, mdx } from '../vocabulary.ts'
import { PROJECT, published } from './published.ts'

const ATOM = 'http://www.w3.org/2005/Atom'

async function feedOf(id?: string, documents: Files = PROJECT, site?: { site?: string }) {
  return followedBy(await published(documents, site), id).feed()
}

/** Reads a feed with a strict parser of XML, which throws at the first mistake. */
function parsed(text: string): Document {
  return new new JSDOM('').window.DOMParser().parseFromString(text, 'application/xml')
}

/** Checks a feed by the rules of RFC 4287, and returns a row for each entry. */
function entries(text: string): readonly string[] {
  const { documentElement: feed } = parsed(text)
  expect([feed.localName, feed.namespaceURI]).toEqual(['feed', ATOM])
  const only = (of: Element, name: string) => {
    const found = [...of.children].filter((each) => each.localName === name)
    expect(found, name).toHaveLength(1)
    return found[0]?.textContent ?? ''
  }
  const all = [...feed.getElementsByTagNameNS(ATOM, 'entry')]
  const ids = [feed, ...all].map((each) => only(each, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^tag:[\w.-]+,2026:[\w%./-]+$/)
  for (const each of [feed, ...all]) {
    expect(only(each, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/)
  }
  return all.map((each) => {
    const link = [...each.children].find(({ localName }) => localName === 'link')
    const summary = new JSDOM(only(each, 'summary')).window.document.body
    const title = new JSDOM(only(each, 'title')).window.document.body
    expect([...summary.children, ...title.children]).toEqual([])
    return `${title.textContent} | ${summary.textContent} | ${link?.getAttribute('href')}`
  })
}

test('the feed of a project leads to its front page, as the site writes its address', async () => {
  const base = { root: '/docs/', path: '/docs/en/', ending: '.html' } as const
  const text = followedBy(
    await published(PROJECT, { site: 'https://example.org', base }),
    undefined,
  ).feed()
  const [link] = parsed(text).documentElement.getElementsByTagNameNS(ATOM, 'link')
  expect(link?.getAttribute('href')).toBe('https://example.org/docs/en.html')
})

test('a feed and the data tell of a new name where git knows its day', async () => {
  const path = 'roadmap/items/fast.mdx'
  const text = String(PROJECT[path]).replace('roadmap: plan', 'roadmap: plan\naliases: [quick]')
  const commits = [{ id: 'a'.repeat(40), on: '2026-09-01' as Day, title: 'Rename' }]
  const files = new Map([['content/roadmap/items/quick.mdx', { commits, count: 1 }]])
  const place = { site: 'https://example.org', histories: { isWhole: true, files } }
  const of = await published({ ...PROJECT, [path]: text }, place)
  const row =
    'Fast start: Renamed | Renamed, 2026-09-01. quick → fast | https://example.org/roadmap/items/fast/'
  for (const id of [undefined, 'plan', 'ada']) {
    expect(entries(followedBy(of, id).feed()), id).toContain(row)
  }
  const changes = [...apiFiles(of)].find((file) => file.path === 'api/v1/changes.json')
  expect(changes?.content).toContain('item:fast/renamed/quick')
})

test('a strict parser reads every change, the newest first', async () => {
  expect(entries(await feedOf())).toMatchInlineSnapshot(`
    [
      "Core: Activity | Activity, 2026-10-14. meeting | https://example.org/groups/core/",
      "Release 1.3: Released | Release, 2026-09-30. released | https://example.org/releases/v1.3/",
      "Fast start: Delayed | New status, 2026-08-20. planned → delayed. The cache is not ready | https://example.org/roadmap/items/fast/",
      "Fast start: Promise withdrawn | Promise withdrawn, 2026-08-20. 1.3 → 2027-Q1. The cache is not ready | https://example.org/roadmap/items/fast/",
      "Release 1.2: Engine 1.2.1, a security fix | Release, 2026-07-20. engine 1.2.1, a security fix | https://example.org/releases/v1.2/",
      "Release 1.2: Released | Release, 2026-06-30. released | https://example.org/releases/v1.2/",
      "Fast start: New | New, 2026-02-03. planned, for 1.3 | https://example.org/roadmap/items/fast/",
      "Core: New | New, 2026-01-05. formed | https://example.org/groups/core/",
      "Core: Leads | Leads, 2026-01-05. ada (Chair) | https://example.org/groups/core/",
    ]
  `)
})

test('what a group has delivered is the title of its entry', async () => {
  const path = 'groups/core.mdx'
  const delivered = 'status: active\ndeliverables: [{ title: a guide, done: 2026-05-01 }]'
  const text = String(PROJECT[path]).replace('status: active', delivered)
  expect(entries(await feedOf('core', { ...PROJECT, [path]: text }))).toContain(
    'Core: A guide | Done, 2026-05-01. a guide | https://example.org/groups/core/',
  )
})

test('a client that reads feeds finds every entry, its day and its page', async () => {
  const { title, entries: rows = [] } = parseAtomFeed(await feedOf('plan'))
  expect([
    title,
    ...rows.map(({ title, updated, links }) => [title, updated, links?.[0]?.href]),
  ]).toMatchInlineSnapshot(`
    [
      {
        "value": "Example: Plan",
      },
      [
        {
          "type": "html",
          "value": "Fast start: Delayed",
        },
        "2026-08-20T00:00:00.000Z",
        "https://example.org/roadmap/items/fast/",
      ],
      [
        {
          "type": "html",
          "value": "Fast start: Promise withdrawn",
        },
        "2026-08-20T00:00:00.000Z",
        "https://example.org/roadmap/items/fast/",
      ],
      [
        {
          "type": "html",
          "value": "Fast start: New",
        },
        "2026-02-03T00:00:00.000Z",
        "https://example.org/roadmap/items/fast/",
      ],
    ]
  `)
})

test('a group, a person and a roadmap have feeds of their own', async () => {
  const titles = async (id: string) => entries(await feedOf(id)).map((row) => row.split(' | ')[0])
  expect({
    core: await titles('core'),
    ada: await titles('ada'),
    plan: await titles('plan'),
  }).toMatchInlineSnapshot(`
    {
      "ada": [
        "Fast start: Delayed",
        "Fast start: Promise withdrawn",
        "Fast start: New",
      ],
      "core": [
        "Core: Activity",
        "Fast start: Delayed",
        "Fast start: Promise withdrawn",
        "Fast start: New",
        "Core: New",
        "Core: Leads",
      ],
      "plan": [
        "Fast start: Delayed",
        "Fast start: Promise withdrawn",
        "Fast start: New",
      ],
    }
  `)
})

test('the text of an author stays text, and no element of the feed', async () => {
  const title = ']]> <script>alert(1)</script> & "quoted" &lt;'
  const documents = {
    ...PROJECT,
    'roadmap/items/fast.mdx': mdx(
      `title: ${JSON.stringify(title)}\nroadmap: plan\nhistory: [{ status: planned, on: 2026-02-03, note: ${JSON.stringify(title)} }]`,
    ),
  }
  const text = await feedOf('plan', documents)
  expect(entries(text)).toEqual([
    `${title}: New | New, 2026-02-03. planned. ${title} | https://example.org/roadmap/items/fast/`,
  ])
  expect(parsed(text).getElementsByTagName('script')).toHaveLength(0)
})

test('without the address of the site, links begin at its root', async () => {
  const [row] = entries(await feedOf('plan', PROJECT, {}))
  expect(row?.split(' | ')[2]).toBe('/roadmap/items/fast/')
})

test('equal documents give equal bytes', async () => {
  expect(await feedOf()).toBe(await feedOf())
})

test('a feed has its own address, its page and its author', async () => {
  const text = await feedOf('plan')
  expect(text.slice(0, text.indexOf('<entry>'))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
        <id>tag:example.org,2026:feed/roadmap/plan.xml</id>
        <title>Example: Plan</title>
        <updated>2026-08-20T00:00:00.000Z</updated>
        <generator>Milepost</generator>
        <author>
            <name>Example</name>
        </author>
        <link rel="alternate" href="https://example.org/roadmap/plan/"/>
        <link rel="self" href="https://example.org/roadmap/plan.xml"/>
        "
  `)
  const nothing = await feedOf('plan', { 'roadmap/plan.mdx': mdx('title: Plan') })
  expect(nothing).toContain('<updated>2026-01-01T00:00:00.000Z</updated>')
})

import { expect, test } from 'vitest'
import { builtIn, extend, fields } from '../../plugins/config.ts'
import { fieldTitle } from '../../plugins/views/document-facts.ts'
import { wordsOf } from '../../plugins/words/words.ts'
import { mdx } from '../vocabulary.ts'
import { viewed } from './project.ts'

const { any, list, text } = fields
const page = extend(builtIn.page, {
  fields: {
    'last-call': text().optional(),
    'see-also': list(text()).optional(),
    score: any().optional(),
    none: text().optional(),
    helpers: list(text()).optional(),
  },
  relations: { helpers: { to: ['person'], inverse: 'helps' } },
})
const config = { kinds: [page] }

const FILES = {
  'people.yaml': 'ada: { name: Ada }\n',
  'process/plan.mdx': mdx(
    'title: How we plan\ndescription: In quarters.\ntags: [plan, quarter]\ncreated: 2026-01-02\nlast-call: https://example.org/call\nsee-also: [one, two]\nscore: { firstRound: 1, votes: [ada, ben], gone: null }\nhelpers: [ada]',
    'See [[nothing]].',
  ),
  'process/b.mdx': mdx('title: Beta', 'As [[plan]] says.'),
  'process/a.mdx': mdx('title: alpha', 'As [[plan]] says, too.'),
  'process/bare.mdx': mdx('title: Bare'),
  'roadmap/old.mdx': mdx('title: Old\nas-of: 2020-06-30'),
  'groups/core.mdx': mdx('title: Core\ntype: team\nstatus: active'),
}

test('the page of a document has all that is known of it', async () => {
  expect((await viewed(FILES, { config })).page('plan')).toMatchInlineSnapshot(`
    {
      "backlinks": [
        {
          "href": "/process/a/",
          "kind": "page",
          "text": "alpha",
        },
        {
          "href": "/process/b/",
          "kind": "page",
          "text": "Beta",
        },
      ],
      "created": "2026-01-02",
      "description": "In quarters.",
      "editHref": "https://example.org/project/edit/main/content/process/plan.mdx",
      "extra": [
        {
          "name": "Last call",
          "values": [
            {
              "href": "https://example.org/call",
              "text": "example.org/call",
            },
          ],
        },
        {
          "name": "See also",
          "values": [
            {
              "text": "one",
            },
            {
              "text": "two",
            },
          ],
        },
        {
          "name": "Score",
          "values": [
            {
              "text": "firstround: 1, votes: ada, ben, gone: ",
            },
          ],
        },
        {
          "name": "Helpers",
          "values": [
            {
              "href": "/people/ada/",
              "kind": "person",
              "text": "Ada",
            },
          ],
        },
      ],
      "findings": [
        {
          "document": {
            "href": "/process/plan/",
            "kind": "page",
            "text": "How we plan",
          },
          "message": "Cannot find document \`nothing\`.",
          "rule": "unknown-reference",
          "ruleHref": "/rules/unknown-reference/",
          "severity": "error",
          "where": "content/process/plan.mdx:12",
        },
      ],
      "historyHref": "https://example.org/project/commits/main/content/process/plan.mdx",
      "id": "plan",
      "key": "page:plan",
      "lastChange": "2026-11-01",
      "list": {
        "href": "/process/",
        "text": "Process",
      },
      "names": [
        "plan",
      ],
      "ownerNames": [],
      "path": "content/process/plan.mdx",
      "tags": [
        "plan",
        "quarter",
      ],
      "textHref": "/process/plan.md",
      "title": "How we plan",
      "way": {
        "previous": {
          "href": "/process/b/",
          "text": "Beta",
        },
        "trail": [
          {
            "href": "/",
            "text": "Overview",
          },
          {
            "href": "/process/",
            "text": "Process",
          },
        ],
      },
    }
  `)
})

test('a document that says little has little', async () => {
  const { way, ...bare } = (await viewed(FILES, { config })).page('bare')
  expect(way.trail).toHaveLength(2)
  expect(bare).toMatchInlineSnapshot(`
    {
      "backlinks": [],
      "editHref": "https://example.org/project/edit/main/content/process/bare.mdx",
      "findings": [],
      "historyHref": "https://example.org/project/commits/main/content/process/bare.mdx",
      "id": "bare",
      "key": "page:bare",
      "lastChange": "2026-11-01",
      "list": {
        "href": "/process/",
        "text": "Process",
      },
      "names": [
        "bare",
      ],
      "ownerNames": [],
      "path": "content/process/bare.mdx",
      "tags": [],
      "textHref": "/process/bare.md",
      "title": "Bare",
    }
  `)
})

test('a document that is kept as history has its day, and others have none', async () => {
  const views = await viewed(FILES)
  expect([views.roadmap('old').asOf, views.group('core').asOf]).toEqual(['2020-06-30', undefined])
  const english = await viewed(FILES, { words: wordsOf('en', []) })
  expect(english.roadmap('old').asOf).toBe('Jun 30, 2020')
})

test('a group has a badge, data for search engines, a calendar and a feed', async () => {
  const { badge, structured, follow } = (await viewed(FILES)).group('core')
  expect({ badge, type: structured?.['@type'], follow }).toMatchInlineSnapshot(`
    {
      "badge": {
        "name": "active",
        "phase": "active",
        "text": "active",
      },
      "follow": {
        "about": "Core",
        "calendar": "/groups/core.ics",
        "feed": "/groups/core.xml",
      },
      "type": "Organization",
    }
  `)
})

test('nothing is told of checks where a site hides them', async () => {
  const views = await viewed(FILES, { config, checks: 'hide' })
  expect(views.page('plan').findings).toEqual([])
})

test('a document has its former ids as names, and its owners carry it', async () => {
  const files = {
    ...FILES,
    'roadmap/old.mdx': mdx('title: Old\nowner: core\naliases: [older]'),
    'roadmap/items/e2e.mdx': mdx(
      'title: E2E\nroadmap: old\nowners: [ada]\nhistory: [{ status: planned }]',
    ),
  }
  const views = await viewed(files)
  const { names, ownerNames } = views.roadmap('old')
  expect({ names, ownerNames }).toEqual({ names: ['old', 'older'], ownerNames: ['Core'] })
  expect(views.item('e2e').ownerNames).toEqual(['Ada'])
})

test('the name of a field is words', () => {
  expect(['last-call', 'issue-url'].map(fieldTitle)).toEqual(['Last call', 'Issue URL'])
})

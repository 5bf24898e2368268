import { expect, test } from 'vitest'
import { GROUPS } from '../groups.ts'
import { item, lines, viewed } from '../project.ts'

test('a charter shows who leads now, who led before and who stood in', async () => {
  const { leads } = (await viewed(GROUPS)).group('sig-docs')
  expect(leads).toMatchInlineSnapshot(`
    [
      {
        "current": true,
        "leave": [
          {
            "cover": {
              "href": "/people/bob/",
              "kind": "person",
              "text": "Bob",
            },
            "from": "2026-07-06",
            "to": "2026-08-21",
          },
        ],
        "organisation": "Example Maps",
        "person": {
          "href": "/people/ada/",
          "kind": "person",
          "text": "Ada",
        },
        "role": "Chair",
        "since": "2026-02-01",
      },
      {
        "current": false,
        "leave": [],
        "person": {
          "href": "/people/bob/",
          "kind": "person",
          "text": "Bob",
        },
        "role": "Chair",
        "since": "2025-01-01",
        "until": "2026-01-31",
      },
    ]
  `)
})

test('a charter shows its vote, its meetings, its assets and its channels', async () => {
  const page = (await viewed(GROUPS)).group('sig-docs')
  const { type, approval, meetings, assets, channels } = page
  expect({ type, approval, meetings, assets, channels }).toMatchInlineSnapshot(`
    {
      "approval": {
        "approved": true,
        "needed": "5 of the 7 votes cast were needed, two thirds",
        "on": "2026-02-12",
        "percent": 86,
        "text": "6 for, 1 against, 2 abstentions, 9 members",
      },
      "assets": [
        {
          "link": {
            "href": "https://github.com/example/docs",
            "text": "example/docs",
          },
          "paths": [
            "site/",
          ],
          "what": "Repository",
        },
        {
          "link": {
            "href": "https://docs.example.org",
            "text": "Docs",
          },
          "paths": [],
          "what": "Site",
        },
      ],
      "channels": [
        {
          "link": {
            "text": "#docs",
          },
          "name": "Chat",
        },
        {
          "link": {
            "href": "https://example.org/forum",
            "text": "example.org/forum",
          },
          "name": "Forum",
        },
      ],
      "meetings": [
        {
          "links": [
            {
              "href": "https://example.org/meet",
              "text": "Join",
            },
            {
              "href": "https://example.org/notes",
              "text": "Notes",
            },
          ],
          "next": [
            {
              "datetime": "2026-11-24T15:00Z",
              "text": "2026-11-24, 16:00",
            },
            {
              "datetime": "2026-12-08T15:00Z",
              "text": "2026-12-08, 16:00",
            },
            {
              "datetime": "2026-12-22T15:00Z",
              "text": "2026-12-22, 16:00",
            },
          ],
          "title": "SIG Docs",
          "when": "every two weeks on Tuesday, 16:00 Europe/Berlin, 45 minutes",
        },
      ],
      "type": "Special interest group, horizontal",
    }
  `)
})

test('the newest activity comes first', async () => {
  expect((await viewed(GROUPS)).group('sig-docs').activity).toMatchInlineSnapshot(`
    [
      {
        "notes": {
          "href": "https://example.org/notes",
          "text": "Notes",
        },
        "on": "2026-11-10",
        "quorum": false,
        "what": "meeting",
      },
      {
        "on": "2026-10-13",
        "quorum": true,
        "what": "meeting",
      },
    ]
  `)
})

test('a charter shows how it stands to other documents', async () => {
  const { related } = (await viewed(GROUPS)).group('sig-docs')
  expect(related.map(({ name, links }) => `${name}: ${lines(links)}`)).toMatchInlineSnapshot(`
    [
      "Part of: [active] Committee → /groups/tsc/",
      "Works with: [retired] WG Old → /groups/wg-old/",
      "Roadmaps: Plan → /roadmap/plan/",
    ]
  `)
})

test('an item that a group carries and owns is listed once, and open items come first', async () => {
  const documents = {
    ...GROUPS,
    'roadmap/items/pin.mdx': item(
      'Pinned docs',
      ['planned'],
      'group: sig-docs\nowners: [sig-docs]',
    ),
    'roadmap/items/guide.mdx': item('A guide', ['done'], 'owners: [sig-docs]'),
  }
  expect(lines((await viewed(documents)).group('sig-docs').items)).toBe(
    '[planned] Pinned docs → /roadmap/items/pin/\n[done] A guide → /roadmap/items/guide/',
  )
})

test('a working group shows what it handed over, and why it ended', async () => {
  const { deliverables, retired } = (await viewed(GROUPS)).group('wg-old')
  expect({ deliverables, retired }).toMatchInlineSnapshot(`
    {
      "deliverables": [
        {
          "done": true,
          "on": "2026-03-01",
          "title": {
            "href": "https://example.org/guide",
            "text": "A guide",
          },
        },
        {
          "done": false,
          "title": {
            "text": "A tool",
          },
        },
      ],
      "retired": {
        "on": "2026-05-01",
        "why": "Its goal is reached",
      },
    }
  `)
})

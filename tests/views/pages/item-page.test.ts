import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, lines, roadmap, viewed } from '../project.ts'

const documents = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'roadmap/plan.mdx': roadmap(['release', 'tests']),
  'roadmap/items/tests.mdx': item('Tests', ['planned'], 'needs: [release]'),
  'roadmap/items/release.mdx': mdx(
    `
    title: Releases
    description: A release costs minutes.
    tags: [ci]
    roadmap: plan
    owners: [ada, nobody-known]
    history:
      - { status: planned, target: 2026-Q1, on: 2026-01-06 }
      - { status: delayed, note: CI is not reliable }
    tracking: https://github.com/example/project/issues/9252
    discussions:
      - rfc:7
      - https://example.org/thread
      - { title: Planning, url: https://example.org/planning }
    `,
    'It follows [[rfc:7]].',
  ),
  'rfcs/0007-releases.mdx': mdx(
    'title: How we release\nnumber: 7\nauthors: [ada]\nstatus: review',
    'See [[release]].',
  ),
}

test('an item shows its state, whom it belongs to and where it is tracked', async () => {
  const page = (await viewed(documents)).item('release')
  const { badge, target, lateness, roadmap: home, rank, tracking, tags } = page
  expect({ badge, target, lateness, home, rank, tracking, tags }).toMatchInlineSnapshot(`
    {
      "badge": {
        "name": "delayed",
        "phase": "late",
        "text": "delayed",
      },
      "home": {
        "href": "/roadmap/plan/",
        "kind": "roadmap",
        "text": "Plan",
      },
      "lateness": {
        "days": 234,
        "state": "overdue",
        "text": "234 days overdue",
      },
      "rank": "1st of 2",
      "tags": [
        "ci",
      ],
      "target": "2026-Q1",
      "tracking": {
        "href": "https://github.com/example/project/issues/9252",
        "text": "example/project#9252",
      },
    }
  `)
})

test('an owner that is nowhere to be found stays text', async () => {
  expect(lines((await viewed(documents)).item('release').owners)).toMatchInlineSnapshot(`
    "Ada → /people/ada/
    nobody-known"
  `)
})

test('the history keeps its steps, oldest first, with days and notes', async () => {
  expect((await viewed(documents)).item('release').history).toMatchInlineSnapshot(`
    [
      {
        "badge": {
          "name": "planned",
          "phase": "open",
          "text": "planned",
        },
        "on": "2026-01-06",
        "target": "2026-Q1",
      },
      {
        "badge": {
          "name": "delayed",
          "phase": "late",
          "text": "delayed",
        },
        "note": "CI is not reliable",
      },
    ]
  `)
})

test('discussions lead to documents, addresses and titles', async () => {
  expect(lines((await viewed(documents)).item('release').discussions)).toMatchInlineSnapshot(`
    "[review] How we release → /rfcs/0007-releases/
    example.org/thread → https://example.org/thread
    Planning → https://example.org/planning"
  `)
})

test('dependencies are seen from both ends', async () => {
  const views = await viewed(documents)
  expect(lines(views.item('release').neededBy)).toBe('[planned] Tests → /roadmap/items/tests/')
  expect(lines(views.item('tests').needs)).toBe('[delayed] Releases → /roadmap/items/release/')
})

test('a document knows who mentions it, where it is edited, and what is wrong with it', async () => {
  const page = (await viewed(documents, { base: '/docs/' })).item('release')
  expect(lines(page.backlinks)).toBe('[review] How we release → /docs/rfcs/0007-releases/')
  expect(page.editHref).toBe(
    'https://example.org/project/edit/main/content/roadmap/items/release.mdx',
  )
  expect(page.lastChange).toBe('2026-11-01')
  expect(page.findings).toMatchInlineSnapshot(`
    [
      {
        "document": {
          "badge": {
            "name": "delayed",
            "phase": "late",
            "text": "delayed",
          },
          "href": "/docs/roadmap/items/release/",
          "kind": "item",
          "text": "Releases",
        },
        "message": "Cannot find person or group \`nobody-known\`.",
        "rule": "unknown-reference",
        "ruleHref": "/docs/rules/unknown-reference/",
        "severity": "error",
        "where": "content/roadmap/items/release.mdx:6",
      },
      {
        "document": {
          "badge": {
            "name": "delayed",
            "phase": "late",
            "text": "delayed",
          },
          "href": "/docs/roadmap/items/release/",
          "kind": "item",
          "text": "Releases",
        },
        "message": "Target \`2026-Q1\` ended on 2026-03-31 and the item is still \`delayed\`; add a step that says so.",
        "rule": "target-passed",
        "ruleHref": "/docs/rules/target-passed/",
        "severity": "warning",
        "where": "content/roadmap/items/release.mdx:8",
      },
    ]
  `)
})

test('a page that is not there is an error of ours, not an empty page', async () => {
  const views = await viewed(documents)
  expect(() => views.item('nothing')).toThrow('There is no item `nothing` to show.')
})

import { expect, test } from 'vitest'
import { item, lines, roadmap, viewed } from '../project.ts'

const documents = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'roadmap/plan.mdx': roadmap(
    ['b', 'a'],
    'missing: [Monitoring]\nhorizon: A year\nowner: everybody here',
  ),
  'roadmap/items/a.mdx': item(
    'First by title',
    ['planned 2026-Q2'],
    'owners: [ada]\nneeds: [b, d]',
  ),
  'roadmap/items/b.mdx': item('First by rank', ['in-progress 2026-12-10']),
  'roadmap/items/c.mdx': item('Unranked', ['unplanned']),
  'roadmap/items/d.mdx': item('Done early', ['planned 2026-Q1', 'done']),
  'roadmap/items/e.mdx': item('Done late', ['planned 2026-Q1', 'done'], '').replace(
    '{ status: done }',
    '{ status: done, on: 2026-09 }',
  ),
  'roadmap/items/f.mdx': item('Given up', ['cancelled']),
}

test('open items stand in their order of priority, then the others, then what is closed', async () => {
  const page = (await viewed(documents)).roadmap('plan')
  expect(lines(page.ranked)).toMatchInlineSnapshot(`
    "[in progress] First by rank → /roadmap/items/b/
    [planned] First by title → /roadmap/items/a/"
  `)
  expect(lines(page.unranked)).toMatchInlineSnapshot(`"[unplanned] Unranked → /roadmap/items/c/"`)
  expect(lines(page.completed)).toMatchInlineSnapshot(`
    "[done] Done late → /roadmap/items/e/
    [done] Done early → /roadmap/items/d/"
  `)
  expect(lines(page.cancelled)).toMatchInlineSnapshot(`"[cancelled] Given up → /roadmap/items/f/"`)
})

test('a row says who owns an item, when it is due, how late it is and what it waits for', async () => {
  const [second, first] = (await viewed(documents)).roadmap('plan').ranked.toReversed()
  expect({
    ...second,
    owners: lines(second?.owners ?? []),
    waitsFor: lines(second?.waitsFor ?? []),
  }).toMatchInlineSnapshot(`
    {
      "badge": {
        "name": "planned",
        "phase": "open",
        "text": "planned",
      },
      "href": "/roadmap/items/a/",
      "kind": "item",
      "lateness": {
        "days": 143,
        "state": "overdue",
        "text": "143 days overdue",
      },
      "owners": "Ada → /people/ada/",
      "target": "2026-Q2",
      "text": "First by title",
      "waitsFor": "[in progress] First by rank → /roadmap/items/b/",
    }
  `)
  expect(first?.lateness).toMatchInlineSnapshot(`
    {
      "days": -20,
      "state": "due-soon",
      "text": "due in 20 days",
    }
  `)
})

test('an owner may be words, and what is missing is reported', async () => {
  const page = (await viewed(documents)).roadmap('plan')
  expect([page.owner, page.missing, page.horizon]).toMatchInlineSnapshot(`
    [
      {
        "text": "everybody here",
      },
      [
        "Monitoring",
      ],
      "A year",
    ]
  `)
})

test('progress counts each phase, in the order of a life', async () => {
  const page = (await viewed(documents)).roadmap('plan')
  expect(page.progress).toMatchInlineSnapshot(`
    {
      "parts": [
        {
          "count": 1,
          "phase": "idea",
        },
        {
          "count": 1,
          "phase": "active",
        },
        {
          "count": 1,
          "phase": "late",
        },
        {
          "count": 2,
          "phase": "done",
        },
        {
          "count": 1,
          "phase": "dropped",
        },
      ],
      "total": 6,
    }
  `)
})

test('a roadmap kept as history says the day, and its items are judged on that day', async () => {
  const kept = {
    ...documents,
    'roadmap/plan.mdx': roadmap(['b', 'a'], 'as-of: 2026-05-31'),
  }
  const page = (await viewed(kept)).roadmap('plan')
  expect(page.asOf).toBe('2026-05-31')
  expect(page.ranked.map(({ lateness }) => lateness?.text)).toEqual([undefined, 'due in 30 days'])
})

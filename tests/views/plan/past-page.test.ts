import { expect, test } from 'vitest'
import { requireDay } from '../../../plugins/basics/calendar.ts'
import { parsePeriod } from '../../../plugins/basics/period.ts'
import { readConfig } from '../../../plugins/engine/config.ts'
import { pagesBeside } from '../../../plugins/links/addresses/pages-beside.ts'
import { viewsOf } from '../../../plugins/views/pages/index.ts'
import type { PastRow } from '../../../plugins/views/plan/past-page.ts'
import { checked, type Files, mdx, TODAY } from '../../vocabulary.ts'
import { item, roadmap } from '../project.ts'

const THEN: Files = {
  'people.yaml': 'ada: { name: Ada }\nkim: { name: Kim }\n',
  'roadmap/plan.mdx': roadmap(['second', 'first']),
  'roadmap/items/first.mdx': item('First', ['planned 2026-Q4'], 'owners: [ada]'),
  'roadmap/items/second.mdx': item('Second', ['in-progress 2026-Q2'], 'owners: [kim]'),
  'roadmap/items/third.mdx': item('Third', ['planning']),
  'roadmap/items/last-day.mdx': item('On the last day', ['planned 2026-Q3']),
  'roadmap/items/fourth.mdx': mdx(
    'title: Fourth\nroadmap: plan\nhistory: [{ status: done, on: 2026-08-03 }]',
  ),
}

const NOW: Files = {
  'people.yaml': 'ada: { name: Ada Lovelace }\n',
  'roadmap/plan.mdx': roadmap([]),
  'roadmap/items/first.mdx': item('First of all', ['planned 2026-Q4', 'delayed 2027-Q2']),
  'roadmap/items/again.mdx': item('Second', ['done'], 'aliases: [second]'),
}

async function views() {
  const [then, now] = [await checked(THEN), await checked(NOW)]
  const quarter = parsePeriod('2026-Q3')
  if (!quarter) throw new Error('2026-Q3 is a quarter.')
  const commit = 'a'.repeat(40)
  const plan = { quarter, commit, on: requireDay('2026-09-28'), graph: then.graph }
  const { kinds } = readConfig({})
  return viewsOf({
    ...now,
    ...{ kinds, base: '/', branch: 'main', rulePages: false, today: TODAY },
    pages: pagesBeside(now.graph, now.issues, now.today),
    repository: 'https://example.org/project/',
    lastChanges: new Map(),
    past: [plan],
  })
}

/** A row as a person reads it: what it was, and what it is now. */
function line({ text, href, badge, target, lateness, owners, now }: PastRow): string {
  const who = owners.map((owner) => (owner.href ? `${owner.text} (${owner.href})` : owner.text))
  const was = [badge?.text, target, lateness?.text, ...who].filter(Boolean).join(', ')
  return `${text} [${was}] → ${href ?? 'gone'} ${now?.badge?.text ?? ''}`.trimEnd()
}

test('a past plan has the titles, statuses, targets and owners of its time, and the links of today', async () => {
  const { open, closed, title } = (await views()).past('2026-q3')
  expect(
    [title, ...open.shown.map(line), ...closed.shown.map(line)].join('\n'),
  ).toMatchInlineSnapshot(`
    "The plan as of 2026-Q3
    Second [in progress, 2026-Q2, 92 days overdue, Kim] → /roadmap/items/again/ done
    First [planned, 2026-Q4, Ada (/people/ada/)] → /roadmap/items/first/ delayed
    On the last day [planned, 2026-Q3] → gone
    Third [planning, TBD] → gone
    Fourth [done, —] → gone"
  `)
})

test('the same by time, seen from the last day of the quarter', async () => {
  const { sections } = (await views()).past('2026-q3')
  expect(
    sections
      .map(({ title, note, rows }) => `${title} (${note}): ${rows.shown.map(({ text }) => text)}`)
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "Overdue (past the day they were due): Second
    Now (2026-Q3): On the last day
    Next (2026-Q4): First
    No date yet (planned without a day): Third
    Just done (since 2026-04-01): Fourth"
  `)
})

test('a page of the past says what it is read from', async () => {
  const { commit, on, last, listHref, byTimeHref } = (await views()).past('2026-q3')
  expect({ commit, on, last, listHref, byTimeHref }).toMatchInlineSnapshot(`
    {
      "byTimeHref": "/plan/2026-q3/by-time/",
      "commit": {
        "href": "https://example.org/project/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "text": "aaaaaaaaaa",
      },
      "last": "2026-09-30",
      "listHref": "/plan/2026-q3/",
      "on": "2026-09-28",
    }
  `)
  expect((await views()).pastQuarters()).toEqual([
    { text: '2026-Q3', step: '2026-q3', href: '/plan/2026-q3/' },
  ])
  const pages = await views()
  expect(() => pages.past('2026-q2')).toThrow('There is no plan of `2026-q2` to show.')
})

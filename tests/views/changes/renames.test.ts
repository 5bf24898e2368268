import { expect, test } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import type { FileHistory } from '../../../plugins/outside/git/commit-log.ts'
import { datedChanges } from '../../../plugins/views/changes/dated-changes.ts'
import { datedRenames } from '../../../plugins/views/changes/dated-renames.ts'
import { graphChanges } from '../../../plugins/views/changes/graph-changes.ts'
import { checked, type Files, mdx, TODAY } from '../../vocabulary.ts'

const item = (title: string, history: string, more = '') =>
  mdx(`title: ${title}\nroadmap: next\nhistory: [${history}]${more}`)

const PLANNED = '{ status: planned, target: "1.3", on: 2026-01-05 }'
const BEFORE: Files = {
  'roadmap/next.mdx': mdx('title: Next'),
  'roadmap/items/old.mdx': item('Thing', PLANNED),
}
const AFTER: Files = {
  'roadmap/next.mdx': mdx('title: Next'),
  'roadmap/items/new.mdx': item(
    'Thing',
    `${PLANNED}, { status: cancelled, on: 2026-10-01, note: Nobody wants it }`,
    '\naliases: [old, older]',
  ),
}

test('a document with another id that names the former one is renamed, not new and removed', async () => {
  const {
    newFindings: _,
    fixedFindings: __,
    ...rows
  } = graphChanges(await checked(BEFORE), await checked(AFTER))
  const shown = Object.entries(rows).flatMap(([name, list]) =>
    list.map(({ key, from, to }) => `${name} ${key}: ${from} → ${to}`),
  )
  expect(shown).toMatchInlineSnapshot(`
    [
      "renamed item:new: old → new",
      "statuses item:new: planned → cancelled",
      "withdrawn item:new: 1.3 → undefined",
    ]
  `)
})

test('a new name has the day of the commit in which the former file went', async () => {
  const { graph } = await checked(AFTER)
  const gone = { id: 'a'.repeat(40), on: '2026-09-01' as Day, title: 'Rename' }
  const renamesIn = (path: string, history: FileHistory, today: string = TODAY) =>
    datedRenames(graph, { files: new Map([[path, history]]) }, today as Day).map(
      ({ on, from, to, id }) => [on, from, to, id],
    )
  const row = ['2026-09-01', ['old'], ['new'], 'item:new/renamed/old']
  expect(renamesIn('content/roadmap/items/old.mdx', { commits: [gone], count: 1 })).toEqual([row])
  const moved = { commits: [], count: 0, movedOn: gone.on }
  expect(renamesIn('content/roadmap/items/old.md', moved)).toEqual([row])
  expect(renamesIn('content/rfcs/old.mdx', moved)).toEqual([])
  expect(renamesIn('content/roadmap/items/old.mdx', moved, '2026-08-31')).toEqual([])
})

test('a dropped item gives up the release line that it aimed for', async () => {
  const { graph } = await checked(AFTER)
  const shown = datedChanges(graph, TODAY as Day).map(({ what, from, to, note }) => [
    what,
    from,
    to,
    note,
  ])
  expect(shown.slice(0, 2)).toMatchInlineSnapshot(`
    [
      [
        "statuses",
        [
          {
            "family": "status",
            "name": "planned",
          },
        ],
        [
          {
            "family": "status",
            "name": "cancelled",
          },
        ],
        "Nobody wants it",
      ],
      [
        "withdrawn",
        [
          "1.3",
        ],
        undefined,
        "Nobody wants it",
      ],
    ]
  `)
})

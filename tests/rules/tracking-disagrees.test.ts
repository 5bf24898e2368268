import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['tracking-disagrees']
const tracked = (status: string, number: number) =>
  itemWith([`{ status: ${status} }`], `tracking: https://github.com/example/code/issues/${number}`)

const snapshot = issues(
  { number: 1 },
  { number: 2, state: 'CLOSED', closedAt: '2026-10-01T12:00:00Z' },
)

test('an item and its issue of which only one is open', async () => {
  const documents = {
    'issues/code.json': snapshot,
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': tracked('done', 1),
    'roadmap/items/b.mdx': tracked('in-progress', 2),
    'roadmap/items/c.mdx': tracked('in-progress', 1),
    'roadmap/items/d.mdx': tracked('cancelled', 2),
    'roadmap/items/e.mdx': tracked('done', 3),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:15 warning tracking-disagrees: Item is \`done\`, but issue 1 is still open; close it or correct the item.
      roadmap/items/a.mdx:6:11 the issue that tracks it
      issues/code.json:2:40 its state in the snapshot
    roadmap/items/b.mdx:5:15 warning tracking-disagrees: Item is \`in-progress\`, but issue 2 is closed since 2026-10-01; add the step that says so.
      roadmap/items/b.mdx:6:11 the issue that tracks it
      issues/code.json:3:40 its state in the snapshot"
  `)
})

test('a roadmap kept as history is compared with the issues of its day', async () => {
  const documents = {
    'issues/code.json': snapshot,
    'roadmap/main.mdx': roadmap('as-of: 2026-09-30'),
    'roadmap/items/b.mdx': tracked('in-progress', 2),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
  const before = { ...documents, 'roadmap/main.mdx': roadmap('as-of: 2026-01-04') }
  expect(
    await findingsOf({ ...before, 'roadmap/items/a.mdx': tracked('done', 1) }, { rules }),
  ).toBe('')
})

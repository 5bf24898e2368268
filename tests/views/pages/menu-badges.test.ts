import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, roadmap, viewed } from '../project.ts'

const LATE = {
  'roadmap/plan.mdx': roadmap(['past', 'slow', 'soon']),
  'roadmap/items/past.mdx': item('Past', ['planned 2026-Q3']),
  'roadmap/items/slow.mdx': item('Slow', ['delayed 2027-Q1']),
  'roadmap/items/soon.mdx': item('Soon', ['planned 2027-Q1']),
  'groups/lost.mdx': mdx('title: Lost\ntype: sig\nstatus: active\nformed: 2020-01-01'),
} as const

test('a menu counts late items beside roadmaps, and groups at risk beside groups', async () => {
  expect((await viewed(LATE)).badges()).toEqual({ '/roadmap/': '2 late', '/groups/': '1 at risk' })
})

test('a menu counts nothing when all is well', async () => {
  const { 'roadmap/items/soon.mdx': soon } = LATE
  const views = await viewed({
    'roadmap/plan.mdx': roadmap(['soon']),
    'roadmap/items/soon.mdx': soon,
  })
  expect(views.badges()).toEqual({})
})

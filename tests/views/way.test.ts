import { expect, test } from 'vitest'
import type { Way } from '../../plugins/views/way.ts'
import { mdx } from '../vocabulary.ts'
import { item, roadmap, viewed } from './project.ts'

const PLAN = {
  'roadmap/plan.mdx': roadmap(['first', 'second']),
  'roadmap/items/second.mdx': item('Zebra', ['planned 2027-Q1']),
  'roadmap/items/first.mdx': item('Yak', ['planned 2027-Q1']),
  'roadmap/items/later.mdx': item('Ant', ['planned 2027-Q1']),
  'roadmap/items/made.mdx': item('Bee', ['done 2026-Q3']),
} as const

function shown({ trail, previous, next }: Way) {
  const way = trail.map(({ text, href }) => `${text} ${href}`).join(' › ')
  return [way, previous?.text, next?.text]
}

test('an item stands below its roadmap, between the items before and after it there', async () => {
  const views = await viewed(PLAN)
  const ways = ['first', 'second', 'later', 'made'].map((id) => shown(views.item(id).way))
  const above = 'Overview / › Roadmaps /roadmap/ › Plan /roadmap/plan/'
  expect(ways).toEqual([
    [above, undefined, 'Zebra'],
    [above, 'Yak', 'Ant'],
    [above, 'Zebra', 'Bee'],
    [above, 'Ant', undefined],
  ])
})

test('an item whose roadmap is not there stands below the list of items', async () => {
  const views = await viewed({ 'roadmap/items/alone.mdx': item('Alone', ['planned 2027-Q1']) })
  expect(shown(views.item('alone').way)).toEqual([
    'Overview / › Items /roadmap/items/',
    undefined,
    undefined,
  ])
})

test('a group stands below its parents, and a circle of parents ends', async () => {
  const team = (title: string, parent: string) =>
    mdx(`title: ${title}\ntype: team\nstatus: active\nparent: ${parent}`)
  const views = await viewed({
    'groups/a.mdx': team('A', 'b'),
    'groups/b.mdx': team('B', 'c'),
    'groups/c.mdx': team('C', 'b'),
  })
  expect(shown(views.group('a').way)).toEqual([
    'Overview / › Groups /groups/ › C /groups/c/ › B /groups/b/',
    undefined,
    'B',
  ])
})

test('releases follow one another as their list does', async () => {
  const line = (name: string) => mdx(`title: "${name}"\nline: "${name}"\nstatus: planned`)
  const views = await viewed({
    'releases/v1.9.mdx': line('1.9'),
    'releases/v1.10.mdx': line('1.10'),
  })
  expect(views.release('v1.9').way.previous?.text).toBe('1.10')
  expect(views.release('v1.9').way.next).toBeUndefined()
})

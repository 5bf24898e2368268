import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { viewed } from './project.ts'

const item = (fields: string) =>
  mdx(`title: Item\nroadmap: plan\nhistory: [{ status: planning }]\n${fields}`)

test('an item shows how a planning meeting assessed it, and a roadmap its board', async () => {
  const views = await viewed({
    'roadmap/plan.mdx': mdx('title: Plan\nboard: https://example.org/board'),
    'roadmap/items/a.mdx': item('interest: high\nimpact: low'),
    'roadmap/items/b.mdx': item(''),
  })
  expect(views.item('a').assessed).toEqual([
    { name: 'Interest', text: 'high' },
    { name: 'Impact', text: 'low' },
  ])
  expect(views.item('b').assessed).toEqual([])
  expect(
    views.plan().open.shown.map(({ text, interest, impact }) => [text, interest, impact]),
  ).toEqual([
    ['Item', { text: 'high', order: 2 }, { text: 'low', order: 0 }],
    ['Item', undefined, undefined],
  ])
  expect(views.roadmap('plan').board).toEqual({
    text: 'example.org/board',
    href: 'https://example.org/board',
  })
})

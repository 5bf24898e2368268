import { expect, test } from 'vitest'
import { issues } from '../rules/issue-samples.ts'
import { mdx } from '../vocabulary.ts'
import { viewed } from './project.ts'

const closed = (number: number, closedAt: string) => ({
  number,
  milestone: { title: 'Engine 1.4', number: 9 },
  state: 'CLOSED',
  closedAt: `${closedAt}T08:00:00Z`,
})

const documents = {
  'policies/p.mdx': mdx('title: P\nfrom: 2022-01-01\nmajor: 1\ncadence: quarterly'),
  'releases/v1.4.mdx': mdx(
    'title: "1.4"\nline: "1.4"\nstatus: planned\non: 2026-12-30\nmilestone: https://github.com/example/code/milestone/4',
  ),
  'releases/v1.5.mdx': mdx('title: "1.5"\nline: "1.5"\nstatus: planned\non: 2027-03-30'),
  'issues/code.json': issues(
    { number: 1, milestone: { title: 'The next one', number: 4 } },
    closed(2, '2026-11-10'),
    closed(3, '2026-11-18'),
    { number: 5, milestone: { title: 'Next', number: 5 } },
    { number: 6, milestone: null },
  ),
}

test('a line shows the issues of its milestone, by its address or by its title', async () => {
  const views = await viewed(documents)
  const page = views.release('v1.4')
  expect(page.issues).toMatchObject({ total: 3, open: 1, percent: 67 })
  expect(page.issues?.rows.shown.map(({ number }) => number)).toEqual(['example/code#1'])
  expect(page.issues?.weeks).toEqual([
    { on: '2026-10-09', open: 3 },
    { on: '2026-10-16', open: 3 },
    { on: '2026-10-23', open: 3 },
    { on: '2026-10-30', open: 3 },
    { on: '2026-11-06', open: 3 },
    { on: '2026-11-13', open: 2 },
    { on: '2026-11-20', open: 1 },
  ])
  expect(views.release('v1.5').issues).toBeUndefined()
})

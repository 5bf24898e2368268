import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['unlawful-status-change']

const check = (...steps: string[]) =>
  findingsOf({ 'roadmap/main.mdx': roadmap(), 'roadmap/items/a.mdx': itemWith(steps) }, { rules })

test('a step that the table of moves does not have', async () => {
  const steps = ['{ status: unplanned }', '{ status: overdue }', '{ status: done }']
  expect(await check(...steps, '{ status: delayed }')).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:6:15 error unlawful-status-change: \`unplanned\` cannot become \`overdue\`, expected \`planning\`, \`planned\`, \`in-progress\`, \`done\` or \`cancelled\`.
    roadmap/items/a.mdx:8:15 error unlawful-status-change: \`done\` cannot become \`delayed\`, expected \`planned\` or \`in-progress\` with a note."
  `)
})

test('what is done is taken up again only with a note', async () => {
  expect(await check('{ status: done }', '{ status: in-progress }')).toMatchInlineSnapshot(
    `"roadmap/items/a.mdx:6:15 error unlawful-status-change: \`done\` becomes \`in-progress\` only for a reason; add a \`note\`."`,
  )
  expect(await check('{ status: done }', '{ status: in-progress, note: It broke again }')).toBe('')
})

test('the way of an item on the Distribution roadmap is lawful', async () => {
  const added = '{ status: planned, target: 2020-Q1, note: Added unexpectedly }'
  expect(await check('{ status: unplanned }', added, '{ status: in-progress }')).toBe('')
  const planned = '{ status: planned, target: 2020-Q1 }'
  expect(await check(planned, '{ status: delayed }', '{ status: overdue }')).toBe('')
  expect(await check('{ status: unplanned }', '{ status: done }')).toBe('')
})

test('a first step may be anything, and a step may keep the status', async () => {
  const target = '{ status: delayed, target: 2020-Q1 }'
  expect(await check(target, '{ status: delayed, target: 2020-Q2 }')).toBe('')
})

test('steps stand in the order in which they were taken', async () => {
  expect(
    await check(
      '{ status: planned, on: 2020-Q2 }',
      '{ status: in-progress }',
      '{ status: delayed, on: 2020-03-31 }',
      '{ status: done, on: 2020-04 }',
    ),
  ).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:7:28 error unlawful-status-change: Step of \`2020-03-31\` stands after one of \`2020-Q2\`, expected the oldest first.
      roadmap/items/a.mdx:5:28 the later one"
  `)
})

test('days, months and quarters are compared as precisely as they are known', async () => {
  expect(
    await check(
      '{ status: planned, on: 2020-03-31 }',
      '{ status: in-progress, on: 2020-Q1 }',
      '{ status: delayed, on: 2020-03 }',
      '{ status: done, on: 2020-03-31 }',
    ),
  ).toBe('')
})

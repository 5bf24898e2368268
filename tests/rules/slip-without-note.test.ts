import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['slip-without-note']
const withSteps = (...steps: readonly string[]) => ({
  'roadmap/main.mdx': roadmap(),
  'roadmap/items/a.mdx': itemWith(steps),
})

test('a later target, and steps to late statuses, without a reason', async () => {
  const slips = withSteps(
    '{ status: planned, target: 2026-Q1 }',
    '{ status: delayed, target: 2026-Q2 }',
    '{ status: in-progress, target: 2026-Q3 }',
    '{ status: overdue }',
  )
  expect(await findingsOf(slips, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:6:32 warning slip-without-note: The target moves from \`2026-Q1\` to \`2026-Q2\` without a reason; add a \`note\`.
      roadmap/items/a.mdx:5:32 the target before
    roadmap/items/a.mdx:7:36 warning slip-without-note: The target moves from \`2026-Q2\` to \`2026-Q3\` without a reason; add a \`note\`.
      roadmap/items/a.mdx:6:32 the target before
    roadmap/items/a.mdx:8:15 warning slip-without-note: The step to \`overdue\` gives no reason; add a \`note\`."
  `)
})

test('a reason, an earlier target and a new plan are in order', async () => {
  const good = withSteps(
    '{ status: planned, target: 2026-Q2 }',
    '{ status: delayed, target: 2026-Q3, note: The tests need Docker }',
    '{ status: in-progress, target: 2026-Q2 }',
    '{ status: unplanned }',
    '{ status: planned, target: 2027-Q1 }',
    '{ status: overdue, note: The runner broke }',
    '{ status: done }',
  )
  expect(await findingsOf(good, { rules })).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['target-passed']

const late = {
  'roadmap/main.mdx': roadmap(),
  'roadmap/items/a.mdx': itemWith([
    '{ status: planned, target: 2026-Q2 }',
    '{ status: in-progress }',
  ]),
  'roadmap/items/b.mdx': itemWith(['{ status: delayed, target: 2026-11-19 }']),
}

test('an open item whose target is over', async () => {
  expect(await findingsOf(late, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:32 warning target-passed: Target \`2026-Q2\` ended on 2026-06-30 and the item is still \`in-progress\`; add a step that says so.
      help: The step is \`overdue\`, or has a new \`target\`.
    roadmap/items/b.mdx:5:32 warning target-passed: Target \`2026-11-19\` is past and the item is still \`delayed\`; add a step that says so.
      help: The step is \`overdue\`, or has a new \`target\`."
  `)
})

test('the last day of a target is still in time', async () => {
  expect(await findingsOf(late, { rules, today: '2026-06-30' })).toBe('')
})

test('a roadmap kept as history is judged on its own day', async () => {
  const kept = { ...late, 'roadmap/main.mdx': roadmap('as-of: 2026-07-01') }
  expect(await findingsOf(kept, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:32 warning target-passed: Target \`2026-Q2\` ended on 2026-06-30 and the item is still \`in-progress\`; add a step that says so.
      help: The step is \`overdue\`, or has a new \`target\`."
  `)
})

test('what is said to be overdue, closed, aimed at a release or at nothing is in order', async () => {
  const passed = '{ status: planned, target: 2026-Q1 }'
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith([passed, '{ status: overdue }']),
    'roadmap/items/b.mdx': itemWith([passed, '{ status: done }']),
    'roadmap/items/c.mdx': itemWith([passed, '{ status: cancelled }']),
    'roadmap/items/d.mdx': itemWith([passed, '{ status: delayed, target: "1.3" }']),
    'roadmap/items/e.mdx': itemWith([passed, '{ status: unplanned }']),
    'roadmap/items/f.mdx': itemWith([passed, '{ status: planned, target: 2026-Q4 }']),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['missing-tracking-issue']

test('an item past planning that no issue tracks', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(['{ status: planned }']),
    'roadmap/items/b.mdx': itemWith(['{ status: in-progress }']),
    'roadmap/items/c.mdx': itemWith(['{ status: planned }', '{ status: delayed }']),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:15 warning missing-tracking-issue: Item is \`planned\` and has no tracking issue; put its address in \`tracking\`.
    roadmap/items/b.mdx:5:15 warning missing-tracking-issue: Item is \`in-progress\` and has no tracking issue; put its address in \`tracking\`.
    roadmap/items/c.mdx:6:15 warning missing-tracking-issue: Item is \`delayed\` and has no tracking issue; put its address in \`tracking\`."
  `)
})

test('a tracked item, one still in planning and a closed one are in order', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(['{ status: planned }'], 'tracking: https://example.org/1'),
    'roadmap/items/b.mdx': itemWith(['{ status: planning }']),
    'roadmap/items/c.mdx': itemWith(['{ status: done }']),
    'roadmap/items/d.mdx': itemWith(['{ status: cancelled }']),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

test('an item that says why nothing tracks it is in order', async () => {
  const decided = itemWith(
    ['{ status: planned, target: 2027-H1 }'],
    'tracking: { none: It is a decision }',
  )
  const documents = { 'roadmap/main.mdx': roadmap(), 'roadmap/items/a.mdx': decided }
  expect(await findingsOf(documents, { rules: ['missing-tracking-issue', 'invalid-field'] })).toBe(
    '',
  )
  const bare = {
    ...documents,
    'roadmap/items/a.mdx': decided.replace('{ none: It is a decision }', '{}'),
  }
  expect(await findingsOf(bare, { rules: ['invalid-field'] })).toContain('invalid-field')
})

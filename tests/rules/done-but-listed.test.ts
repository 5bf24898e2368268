import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, roadmap } from './samples.ts'

test('an order that still lists what is done or cancelled', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap('order: [a, b, c]'),
    'roadmap/items/a.mdx': itemWith(['{ status: in-progress }', '{ status: done }']),
    'roadmap/items/b.mdx': itemWith(['{ status: cancelled }']),
    'roadmap/items/c.mdx': itemWith(['{ status: overdue }']),
  }
  expect(await findingsOf(documents, { rules: ['done-but-listed'] })).toMatchInlineSnapshot(`
    "roadmap/main.mdx:3:9 warning done-but-listed: \`a\` is \`done\` and still listed in \`order\`; remove it there.
      roadmap/items/a.mdx:6:15 it is \`done\` here
    roadmap/main.mdx:3:12 warning done-but-listed: \`b\` is \`cancelled\` and still listed in \`order\`; remove it there.
      roadmap/items/b.mdx:5:15 it is \`cancelled\` here"
  `)
})

test('an order of open items', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap('order: [c]'),
    'roadmap/items/a.mdx': itemWith(['{ status: in-progress }', '{ status: done }']),
    'roadmap/items/c.mdx': itemWith(['{ status: overdue }']),
  }
  expect(await findingsOf(documents, { rules: ['done-but-listed'] })).toBe('')
})

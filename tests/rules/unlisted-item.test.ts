import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { item, itemWith, roadmap } from './samples.ts'

test('an open item that the order of its roadmap leaves out', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap('order: [a]'),
    'roadmap/items/a.mdx': itemWith(['{ status: unplanned }']),
    'roadmap/items/b.mdx': itemWith(['{ status: unplanned }']),
    'roadmap/items/c.mdx': itemWith(['{ status: done }']),
  }
  expect(await findingsOf(documents, { rules: ['unlisted-item'] })).toMatchInlineSnapshot(`
    "roadmap/items/b.mdx:3:10 warning unlisted-item: Roadmap \`main\` does not list this item; add \`b\` to its \`order\`.
      roadmap/main.mdx:3:8 its order"
  `)
})

test('an item may be listed by an alias, and a roadmap may have no order', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap('order: [former]'),
    'roadmap/items/a.mdx': item('aliases: [former]\nhistory: [{ status: unplanned }]'),
  }
  expect(await findingsOf(documents, { rules: ['unlisted-item'] })).toBe('')
  const unordered = { ...documents, 'roadmap/main.mdx': roadmap() }
  expect(await findingsOf(unordered, { rules: ['unlisted-item'] })).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, people, roadmap } from './samples.ts'

const rules = ['unowned']

test('an item that is being worked on and has no owner', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(['{ status: planned }', '{ status: in-progress }']),
    'roadmap/items/b.mdx': itemWith(['{ status: in-progress }'], 'owners: []'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:6:15 warning unowned: Item is \`in-progress\` and has no owner; name one in \`owners\`.
    roadmap/items/b.mdx:5:15 warning unowned: Item is \`in-progress\` and has no owner; name one in \`owners\`."
  `)
})

test('an item with an owner, or one nobody works on yet, is in order', async () => {
  const documents = {
    'people.yaml': people,
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(['{ status: in-progress }'], 'owners: [ana]'),
    'roadmap/items/b.mdx': itemWith(['{ status: planned }']),
    'roadmap/items/c.mdx': itemWith(['{ status: done }']),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

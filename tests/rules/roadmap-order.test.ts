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

test('an order that lists one item twice, once by its alias', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap('order:\n  - a\n  - b\n  - former\n  - a'),
    'roadmap/items/a.mdx': item('aliases: [former]\nhistory: [{ status: unplanned }]'),
    'roadmap/items/b.mdx': itemWith(['{ status: unplanned }'], 'needs: [a, a]'),
  }
  expect(await findingsOf(documents, { rules: ['listed-twice'] })).toMatchInlineSnapshot(`
    "roadmap/items/b.mdx:6:12 error listed-twice: \`a\` is listed twice in \`needs\`; remove one of them.
      roadmap/items/b.mdx:6:9 first listed here
    roadmap/main.mdx:6:5 error listed-twice: \`former\` is listed twice in \`order\`; remove one of them.
      roadmap/main.mdx:4:5 first listed here
    roadmap/main.mdx:7:5 error listed-twice: \`a\` is listed twice in \`order\`; remove one of them.
      roadmap/main.mdx:4:5 first listed here"
  `)
})

test('a person may lead twice, at different times', async () => {
  const lead = (since: string) => `{ person: ana, role: chair, since: ${since} }`
  const documents = {
    'people.yaml': 'ana: { name: Ana }\n',
    'groups/docs.mdx': `---\ntitle: D\ntype: team\nstatus: active\nleads: [${lead('2020-01-01')}, ${lead('2022-01-01')}]\n---\n`,
  }
  expect(await findingsOf(documents, { rules: ['listed-twice'] })).toBe('')
})

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

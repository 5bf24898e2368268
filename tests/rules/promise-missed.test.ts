import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { line } from './release-samples.ts'
import { item, itemWith, people, roadmap } from './samples.ts'

const rules = ['promise-missed']
const documents = {
  'people.yaml': people,
  'roadmap/main.mdx': roadmap(),
  'releases/v1.3.mdx': line('1.3', '2026-09-30'),
  'releases/v1.4.mdx': line('1.4', '2026-12-31', '', 'planned'),
}

test('an item promised for a line that shipped without it', async () => {
  const late = {
    ...documents,
    'roadmap/items/a.mdx': item('owners: [ana]\nhistory: [{ status: planned }]\nrelease: "1.3"'),
    'roadmap/items/b.mdx': itemWith(['{ status: delayed, target: v1.3 }'], 'owners: [ana]'),
  }
  expect(await findingsOf(late, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:6:10 warning promise-missed: Line \`1.3\` was released on 2026-09-30, 1 month and 21 days ago, and the item is still \`planned\`; promise it anew or close it.
      releases/v1.3.mdx:5:5 released here
    roadmap/items/b.mdx:5:32 warning promise-missed: Line \`v1.3\` was released on 2026-09-30, 1 month and 21 days ago, and the item is still \`delayed\`; promise it anew or close it.
      releases/v1.3.mdx:5:5 released here"
  `)
  expect(await findingsOf(late, { rules, today: '2026-09-29' })).toBe('')
})

test('an item that is promised and nobody owns', async () => {
  const nobodys = {
    ...documents,
    'roadmap/items/a.mdx': itemWith(['{ status: planned, target: "1.4" }']),
    'roadmap/items/b.mdx': itemWith(['{ status: in-progress, target: "1.4" }']),
  }
  expect(await findingsOf(nobodys, { rules })).toMatchInlineSnapshot(
    `"roadmap/items/a.mdx:5:32 warning promise-missed: Promised for \`1.4\`, and nobody owns it; name an owner."`,
  )
})

test('a promise that is kept, given up, moved on or still to come is in order', async () => {
  const steps = ['{ status: planned, target: "1.3" }']
  const kept = {
    ...documents,
    'roadmap/items/a.mdx': itemWith([...steps, '{ status: done }']),
    'roadmap/items/b.mdx': itemWith([...steps, '{ status: cancelled }']),
    'roadmap/items/c.mdx': itemWith(
      [...steps, '{ status: delayed, target: "1.4" }'],
      'owners: [ana]',
    ),
    'roadmap/items/d.mdx': itemWith(['{ status: planned, target: 2026-Q1 }']),
  }
  expect(await findingsOf(kept, { rules })).toBe('')
})

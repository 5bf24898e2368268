import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['needs-later-target']

test('an item that is due before something it needs', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/e2e.mdx': itemWith(
      ['{ status: planned, target: 2027-Q1 }'],
      'needs: [docker, images]',
    ),
    'roadmap/items/docker.mdx': itemWith(['{ status: planned, target: 2027-Q2 }']),
    'roadmap/items/images.mdx': itemWith([
      '{ status: planned, target: 2027-Q1 }',
      '{ status: delayed, target: 2027-04 }',
    ]),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/e2e.mdx:6:9 warning needs-later-target: Due in \`2027-Q1\`, but needs \`docker\`, which is due in \`2027-Q2\`; move one of the two.
      roadmap/items/e2e.mdx:5:32 its own target
      roadmap/items/docker.mdx:5:32 the target of \`docker\`
    roadmap/items/e2e.mdx:6:17 warning needs-later-target: Due in \`2027-Q1\`, but needs \`images\`, which is due in \`2027-04\`; move one of the two.
      roadmap/items/e2e.mdx:5:32 its own target
      roadmap/items/images.mdx:6:32 the target of \`images\`"
  `)
})

test('release lines are compared with release lines', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(['{ status: planned, target: "1.9" }'], 'needs: [b, c, d]'),
    'roadmap/items/b.mdx': itemWith(['{ status: planned, target: "1.10" }']),
    'roadmap/items/c.mdx': itemWith(['{ status: planned, target: "1.9" }']),
    'roadmap/items/d.mdx': itemWith(['{ status: planned, target: 2027-Q1 }']),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:6:9 warning needs-later-target: Due in \`1.9\`, but needs \`b\`, which is due in \`1.10\`; move one of the two.
      roadmap/items/a.mdx:5:32 its own target
      roadmap/items/b.mdx:5:32 the target of \`b\`"
  `)
})

test('the same quarter, no target and what is closed are in order', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(
      ['{ status: planned, target: 2027-Q1 }'],
      'needs: [b, c, d, e]',
    ),
    'roadmap/items/b.mdx': itemWith(['{ status: planned, target: 2027-03 }']),
    'roadmap/items/c.mdx': itemWith(['{ status: planned }']),
    'roadmap/items/d.mdx': itemWith(['{ status: done, target: 2027-Q3 }']),
    'roadmap/items/e.mdx': itemWith([
      '{ status: planned, target: 2027-Q3 }',
      '{ status: unplanned }',
    ]),
    'roadmap/items/f.mdx': itemWith(['{ status: done, target: 2027-Q1 }'], 'needs: [g]'),
    'roadmap/items/g.mdx': itemWith(['{ status: done, target: 2027-Q3 }']),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

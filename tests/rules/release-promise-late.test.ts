import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { line } from './release-samples.ts'
import { itemWith, people, roadmap } from './samples.ts'

const rules = ['release-promise-late']
const documents = {
  'people.yaml': people,
  'roadmap/main.mdx': roadmap(),
  'releases/v1.3.mdx': line('1.3', '2026-09-30'),
  'releases/v1.4.mdx': line('1.4', '2026-12-30', '', 'planned'),
}

test('an item is due after the release that it is promised for', async () => {
  const late = {
    ...documents,
    'roadmap/items/a.mdx': itemWith(['{ status: planned, target: 2027-Q2 }'], 'release: "1.4"'),
  }
  expect(await findingsOf(late, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:32 warning release-promise-late: Line \`1.4\` is planned for 2026-12-30, but \`a\` is due in \`2027-Q2\`; move one of the two.
      releases/v1.4.mdx:5:5 planned here"
  `)
})

test('an item waits, through others, for one that is due after the release', async () => {
  const late = {
    ...documents,
    'roadmap/items/a.mdx': itemWith(['{ status: planned }'], 'release: "1.4"\nneeds: [b, d]'),
    'roadmap/items/b.mdx': itemWith(['{ status: planned, target: 2026-12 }'], 'needs: [c]'),
    'roadmap/items/c.mdx': itemWith(['{ status: planned, target: 2027-Q2 }'], 'needs: [a]'),
    'roadmap/items/d.mdx': itemWith(['{ status: done, target: 2028-Q1 }']),
  }
  expect(await findingsOf(late, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:7:9 warning release-promise-late: Line \`1.4\` is planned for 2026-12-30, but \`a\` waits for \`b\`, which waits for \`c\`, which is due in \`2027-Q2\`; move one of the two.
      releases/v1.4.mdx:5:5 planned here"
  `)
})

test('an item in time, one of a line that is out, and one of a line without a day are in order', async () => {
  const good = {
    ...documents,
    'releases/v1.5.mdx': mdx('title: Line\nline: "1.5"\nstatus: planned'),
    'roadmap/items/a.mdx': itemWith(['{ status: planned, target: 2026-12-30 }'], 'release: "1.4"'),
    'roadmap/items/b.mdx': itemWith(['{ status: planned, target: 2027-Q2 }'], 'release: "1.3"'),
    'roadmap/items/c.mdx': itemWith(['{ status: planned, target: 2027-Q2 }'], 'release: "1.5"'),
    'roadmap/items/d.mdx': itemWith(['{ status: planned, target: "1.4" }']),
    'roadmap/items/e.mdx': itemWith(['{ status: done, target: 2027-Q2 }'], 'release: "1.4"'),
  }
  expect(await findingsOf(good, { rules })).toBe('')
})

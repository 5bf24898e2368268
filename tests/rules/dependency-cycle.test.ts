import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const item = (needs: string) =>
  mdx(`
    title: T
    roadmap: r
    history: [{ status: unplanned }]
    needs: [${needs}]
  `)

const roadmap = mdx('title: R\norder: [a, b, c]')

test('a circle is shown as a path, with the place of every edge', async () => {
  const documents = {
    'roadmap/r.mdx': roadmap,
    'roadmap/items/a.mdx': item('b'),
    'roadmap/items/b.mdx': item('c'),
    'roadmap/items/c.mdx': item('a'),
  }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`a\` → \`b\` → \`c\` → \`a\`; remove one of these.
      roadmap/items/b.mdx:5:9 \`b\` names \`c\` here
      roadmap/items/c.mdx:5:9 \`c\` names \`a\` here"
  `)
})

test('what waits in a line is no circle', async () => {
  const documents = {
    'roadmap/r.mdx': roadmap,
    'roadmap/items/a.mdx': item('b'),
    'roadmap/items/b.mdx': item('c'),
    'roadmap/items/c.mdx': item(''),
  }
  expect(await findingsOf(documents)).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['dependency-cycle']

/** `a: 'b c'` is an item `a` that needs `b` and `c`. */
function cyclesIn(needs: Readonly<Record<string, string>>): Promise<string> {
  const items = Object.entries(needs).map(([id, names]) => [
    `roadmap/items/${id}.mdx`,
    mdx(
      `title: T\nroadmap: main\nhistory: [{ status: unplanned }]\nneeds: [${names.replaceAll(' ', ', ')}]`,
    ),
  ])
  return findingsOf(
    { 'roadmap/main.mdx': mdx('title: Main'), ...Object.fromEntries(items) },
    { rules },
  )
}

test('an item that needs itself', async () => {
  expect(await cyclesIn({ a: 'a' })).toMatchInlineSnapshot(
    `"roadmap/items/a.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`a\` → \`a\`; remove one of these."`,
  )
})

test('two that need each other, beside one that only needs them', async () => {
  expect(await cyclesIn({ a: 'b', b: 'c', c: 'b' })).toMatchInlineSnapshot(`
    "roadmap/items/b.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`b\` → \`c\` → \`b\`; remove one of these.
      roadmap/items/c.mdx:5:9 \`c\` names \`b\` here"
  `)
})

test('a diamond is no circle', async () => {
  expect(await cyclesIn({ a: 'b c', b: 'd', c: 'd', d: '' })).toBe('')
})

test('two circles through one item are both found', async () => {
  expect(await cyclesIn({ a: 'b', b: 'a c', c: 'b' })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`a\` → \`b\` → \`c\` → \`b\` → \`a\`; remove one of each round.
      roadmap/items/b.mdx:5:12 \`b\` names \`c\` here
      roadmap/items/c.mdx:5:9 \`c\` names \`b\` here
      roadmap/items/b.mdx:5:9 \`b\` names \`a\` here"
  `)
})

test('a loop within a circle does not hide it', async () => {
  expect(await cyclesIn({ a: 'a b', b: 'a' })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:12 error dependency-cycle: Circle in \`needs\`: \`a\` → \`b\` → \`a\` → \`a\`; remove one of each round.
      roadmap/items/b.mdx:5:9 \`b\` names \`a\` here
      roadmap/items/a.mdx:5:9 \`a\` names \`a\` here"
  `)
})

test('circles that have nothing to do with each other', async () => {
  expect(await cyclesIn({ a: 'b', b: 'a', c: 'd', d: 'c' })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`a\` → \`b\` → \`a\`; remove one of these.
      roadmap/items/b.mdx:5:9 \`b\` names \`a\` here
    roadmap/items/c.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`c\` → \`d\` → \`c\`; remove one of these.
      roadmap/items/d.mdx:5:9 \`d\` names \`c\` here"
  `)
})

test('the shortest way round is shown', async () => {
  expect(await cyclesIn({ a: 'b', b: 'c a', c: 'd', d: 'b' })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`a\` → \`b\` → \`c\` → \`d\` → \`b\` → \`a\`; remove one of each round.
      roadmap/items/b.mdx:5:9 \`b\` names \`c\` here
      roadmap/items/c.mdx:5:9 \`c\` names \`d\` here
      roadmap/items/d.mdx:5:9 \`d\` names \`b\` here
      roadmap/items/b.mdx:5:12 \`b\` names \`a\` here"
  `)
})

test('a very long circle is cut in its middle, and deep chains are no danger', async () => {
  const ring = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, index) => [`n${index}`, `n${(index + 1) % 3_000}`]),
  )
  const [first = ''] = (await cyclesIn(ring)).split('\n')
  expect(first).toMatchInlineSnapshot(
    `"roadmap/items/n0.mdx:5:9 error dependency-cycle: Circle in \`needs\`: \`n0\` → \`n1\` → \`n2\` → \`n3\` → \`n4\` → \`n5\` → \`n6\` → \`n7\` → \`n8\` → \`n9\` → 2,981 more documents → \`n2991\` → \`n2992\` → \`n2993\` → \`n2994\` → \`n2995\` → \`n2996\` → \`n2997\` → \`n2998\` → \`n2999\` → \`n0\`; remove one of these."`,
  )
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['continuous-with-end']
const item = (history: string, fields = '') => ({
  'roadmap/items/docs.mdx': mdx(`title: Documentation
roadmap: next
continuous: true
history: ${history}
${fields}`),
})

test('continuous work with a target, a release line or an end', async () => {
  const targeted = item('[{ status: in-progress, target: 2027-Q1 }]', 'release: "1.4"')
  expect(await findingsOf(targeted, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/docs.mdx:5:42 warning continuous-with-end: Continuous work has the target \`2027-Q1\`; remove it, or remove \`continuous\`.
      roadmap/items/docs.mdx:4:13 said to be continuous here
    roadmap/items/docs.mdx:6:10 warning continuous-with-end: Continuous work has the release line \`1.4\`; remove it, or remove \`continuous\`.
      roadmap/items/docs.mdx:4:13 said to be continuous here"
  `)
  expect(await findingsOf(item('[{ status: done }]'), { rules })).toMatchInlineSnapshot(`
    "roadmap/items/docs.mdx:5:21 warning continuous-with-end: Continuous work has the status \`done\`; remove it, or remove \`continuous\`.
      roadmap/items/docs.mdx:4:13 said to be continuous here"
  `)
})

test('continuous work in progress is in order, and so is work that is cancelled', async () => {
  expect(await findingsOf(item('[{ status: in-progress }]'), { rules })).toBe('')
  expect(await findingsOf(item('[{ status: cancelled }]'), { rules })).toBe('')
})

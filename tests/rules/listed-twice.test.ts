import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { item, itemWith, roadmap } from './samples.ts'

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

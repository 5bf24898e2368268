import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['lead-below-ladder']
const project = (rung: string, lead = '') => ({
  'people.yaml': `ana: { name: Ana${rung} }\n`,
  'governance/flyte.mdx': mdx(
    'title: Flyte\nfrom: 2022-01-01\nladder: [contributor, member, maintainer]\nleads-at-least: member',
  ),
  'groups/wg-a.mdx': mdx(
    `title: A\ntype: wg\nstatus: active\nleads: [{ person: ana, role: lead${lead} }]`,
  ),
})

test('a lead on a lower rung, on an unknown one, or on none', async () => {
  expect(await findingsOf(project(', rung: contributor'), { rules })).toMatchInlineSnapshot(`
    "groups/wg-a.mdx:5:19 warning lead-below-ladder: \`ana\` is \`contributor\`, expected at least \`member\`; correct the person or the lead.
      governance/flyte.mdx:5:17 as this governance says"
  `)
  expect(await findingsOf(project(', rung: boss'), { rules })).toContain('is `boss`')
  expect(await findingsOf(project(''), { rules })).toMatchInlineSnapshot(`
    "people.yaml:1:1 warning lead-below-ladder: \`ana\` leads a group and has no \`rung\`; add it, expected at least \`member\`.
      groups/wg-a.mdx:5:19 leads here
      governance/flyte.mdx:5:17 as this governance says"
  `)
})

test('somebody of whom no rung is known is told of once, however many groups they lead', async () => {
  const files = project('')
  const two = {
    ...files,
    'groups/wg-b.mdx': files['groups/wg-a.mdx'],
    'people.yaml': 'zoe: { name: Zoe }\nana: { name: Ana }\n',
  }
  const found = await findingsOf(two, { rules })
  expect(found.match(/has no `rung`/g)).toHaveLength(1)
  expect(found).toContain('people.yaml:2:1 ')
})

test('a lead on the rung or above, and one who has left, are in order', async () => {
  expect(await findingsOf(project(', rung: member'), { rules })).toBe('')
  expect(await findingsOf(project(', rung: maintainer'), { rules })).toBe('')
  expect(await findingsOf(project('', ', until: 2026-11-19'), { rules })).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { bodyWith, item, people, rfc, SECTIONS } from './samples.ts'

const rules = ['placeholder-left']

const check = (body: string, conditions = {}) =>
  findingsOf(
    { 'people.yaml': people, 'rfcs/0081-groups.mdx': rfc(81, 'status: draft', body) },
    { rules, ...conditions },
  )

test('a required section with nothing in it, and template text', async () => {
  const [first, ...rest] = SECTIONS
  const body = `## ${first}\n\n${bodyWith(rest)}\n\n## Notes\n\n## TODO\n\nTBD: ask <name>.`
  expect(await check(body)).toMatchInlineSnapshot(`
    "rfcs/0081-groups.mdx:8:1 warning placeholder-left: Section \`Executive Summary\` is empty; write it, or say why it says nothing.
    rfcs/0081-groups.mdx:38:1 warning placeholder-left: \`TBD\` was never filled in; write what belongs here."
  `)
})

test('an item that says only what is to be written', async () => {
  const documents = {
    'roadmap/main.mdx': mdx('title: Main'),
    'roadmap/items/a.mdx': item('history: [{ status: unplanned }]', 'TODO(ana): spec this out'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(
    `"roadmap/items/a.mdx:7:1 warning placeholder-left: \`TODO(ana)\` was never filled in; write what belongs here."`,
  )
})

test('a section that says something, and the word in a sentence', async () => {
  expect(await check(bodyWith(SECTIONS))).toBe('')
})

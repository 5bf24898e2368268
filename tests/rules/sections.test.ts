import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { bodyWith, item, people, rfc, SECTIONS } from './samples.ts'

const rules = ['missing-section', 'section-out-of-order', 'placeholder-left']

const check = (body: string, circumstances = {}) =>
  findingsOf(
    { 'people.yaml': people, 'rfcs/0081-groups.mdx': rfc(81, 'status: draft', body) },
    { rules, ...circumstances },
  )

test('sections are named in any case, numbered or not', async () => {
  const numbered = SECTIONS.map((title, index) => `${index + 1}. ${title.toLowerCase()}`)
  expect(await check(bodyWith(SECTIONS))).toBe('')
  expect(await check(bodyWith(numbered))).toBe('')
  expect(
    await check(
      bodyWith([
        '1) Executive Summary:',
        'II. Motivation',
        '3 Proposed Implementation',
        '4.1 Drawbacks',
        'Alternatives',
        'Potential Impact & Dependencies',
        '`Prior` *art*',
      ]),
    ),
  ).toBe('')
})

test('sections that are missing, one of them misspelt', async () => {
  const body = bodyWith(['Executive Summary', 'Motivations', ...SECTIONS.slice(2, 6)])
  expect(await check(body)).toMatchInlineSnapshot(`
    "rfcs/0081-groups.mdx:2:8 error missing-section: Missing section \`Prior Art\`; add a heading of that name after \`Potential Impact and Dependencies\`.
    rfcs/0081-groups.mdx:12:1 error missing-section: Unexpected heading \`Motivations\`, expected \`Motivation\`."
  `)
})

test('only the section that has to move is out of order', async () => {
  expect(await check(bodyWith(['Prior Art', ...SECTIONS.slice(0, 6)]))).toMatchInlineSnapshot(
    `"rfcs/0081-groups.mdx:8:1 warning section-out-of-order: Section \`Prior Art\` is out of order, expected after \`Potential Impact and Dependencies\`."`,
  )
  expect(await check(bodyWith([...SECTIONS.slice(1), 'Executive Summary']))).toMatchInlineSnapshot(
    `"rfcs/0081-groups.mdx:32:1 warning section-out-of-order: Section \`Executive Summary\` is out of order, expected before \`Motivation\`."`,
  )
})

test('further sections are allowed, and one deep in another does not count for it', async () => {
  const [summary, motivation, ...rest] = SECTIONS
  const body = `${bodyWith([summary, motivation])}\n\n### Prior Art\n\nWords.\n\n## Notes\n\nWords.`
  expect(await check(`${body}\n\n${bodyWith(rest)}`)).toBe('')
})

test('a required section with nothing in it, and template text', async () => {
  const [first, ...rest] = SECTIONS
  const body = `## ${first}\n\n${bodyWith(rest)}\n\n## Notes\n\n## TODO\n\nTBD: ask <name>.`
  expect(await check(body)).toMatchInlineSnapshot(`
    "rfcs/0081-groups.mdx:8:1 warning placeholder-left: Section \`Executive Summary\` is empty; write it, or say why it says nothing.
    rfcs/0081-groups.mdx:36:4 warning placeholder-left: \`TODO\` was never filled in; write what belongs here.
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

test('a charter has the sections of its type', async () => {
  const group = (type: string, headings: readonly string[]) =>
    mdx(`title: Docs\ntype: ${type}\nstatus: active`, bodyWith(headings))
  const documents = {
    'groups/sig-docs.mdx': group('sig', ['Scope', 'Roles', 'Communication']),
    'groups/wg-search.mdx': group('wg', ['Problem', 'Deliverables', 'Roles']),
    'groups/team.mdx': group('team', []),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(
    `"groups/sig-docs.mdx:2:8 error missing-section: Missing section \`Out of Scope\`; add a heading of that name after \`Scope\`."`,
  )
})

test('the list of sections can be configured', async () => {
  const config = { sections: { rfc: ['Motivation', 'Risks'] } }
  expect(await check(bodyWith(['Motivation']), { config })).toMatchInlineSnapshot(
    `"rfcs/0081-groups.mdx:2:8 error missing-section: Missing section \`Risks\`; add a heading of that name after \`Motivation\`."`,
  )
  expect(await check(bodyWith(['Motivation', 'Risks']), { config })).toBe('')
})

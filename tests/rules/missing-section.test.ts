import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { bodyWith, people, rfc, SECTIONS } from './samples.ts'

const rules = ['missing-section']

const check = (body: string, conditions = {}) =>
  findingsOf(
    { 'people.yaml': people, 'rfcs/0081-groups.mdx': rfc(81, 'status: draft', body) },
    { rules, ...conditions },
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

test('a heading may say more than the name of its section', async () => {
  const [first = '', second = '', ...rest] = SECTIONS
  const more = [`${first} (in short)`, `2. ${second}: why now`, ...rest]
  expect(await check(bodyWith(more))).toBe('')
  expect(await check(bodyWith([first, `${second} – a history`, ...rest]))).toBe('')
  expect(await check(bodyWith([first, `${second} of others`, ...rest]))).toContain(second)
})

test('sections that are missing, one of them misspelt', async () => {
  const body = bodyWith(['Executive Summary', 'Motivations', ...SECTIONS.slice(2, 6)])
  expect(await check(body)).toMatchInlineSnapshot(`
    "rfcs/0081-groups.mdx:2:8 error missing-section: Missing section \`Prior Art\`; add a heading of that name after \`Potential Impact and Dependencies\`.
    rfcs/0081-groups.mdx:12:1 error missing-section: Unexpected heading \`Motivations\`, expected \`Motivation\`."
  `)
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

test('the governance in force asks for sections by the type of a group', async () => {
  const project = (headings: readonly string[]) => ({
    'governance/terms.mdx': mdx(
      'title: Terms\nfrom: 2022-01-01\nsections: { team: [Areas of Authority] }',
    ),
    'groups/a.mdx': mdx('title: A\ntype: team\nstatus: active', bodyWith(headings)),
  })
  expect(await findingsOf(project([]), { rules })).toMatchInlineSnapshot(
    `"groups/a.mdx:2:8 error missing-section: Missing section \`Areas of Authority\`; add a heading of that name."`,
  )
  expect(await findingsOf(project(['Areas of Authority']), { rules })).toBe('')
})

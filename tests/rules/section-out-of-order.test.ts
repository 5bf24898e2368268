import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { bodyWith, people, rfc, SECTIONS } from './samples.ts'

const rules = ['section-out-of-order']

const check = (body: string, conditions = {}) =>
  findingsOf(
    { 'people.yaml': people, 'rfcs/0081-groups.mdx': rfc(81, 'status: draft', body) },
    { rules, ...conditions },
  )

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

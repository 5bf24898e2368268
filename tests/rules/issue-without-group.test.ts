import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { governance, sig } from './group-samples.ts'
import { issues } from './issue-samples.ts'

/** The findings about an issue with a label, where the project asks for this. */
const found = (label: string, asked = 'issues-owned: true') =>
  findingsOf(
    {
      'governance/terms.mdx': governance(asked),
      'groups/sig-docs.mdx': sig('assets: [{ label: area/docs, repo: example/code }]', 'proposed'),
      'issues/code.json': issues({ number: 12, labels: [{ name: label }] }),
    },
    { rules: ['issue-without-group'] },
  )

test('an issue that no group owns by a label', async () => {
  expect(await found('bug')).toMatchInlineSnapshot(
    `"issues/code.json:2:57 warning issue-without-group: Issue 12, \`An issue\`, has no label that a group owns; add one."`,
  )
})

test('a label of a group, an untriaged issue, and a project that does not ask are in order', async () => {
  expect(await found('Area/Docs')).toBe('')
  expect(await found('untriaged')).toBe('')
  expect(await found('bug', 'majority: "2/3"')).toBe('')
})

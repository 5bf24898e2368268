import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'

const found = (fields: Readonly<Record<string, unknown>>) =>
  findingsOf(
    { 'issues/code.json': issues({ number: 12, ...fields }) },
    { rules: ['unread-issue-field'] },
  )

test('a field that is not read', async () => {
  expect(await found({ author: { login: 'ana' } })).toMatchInlineSnapshot(
    `"issues/code.json:2:208 info unread-issue-field: Field \`author\` is not read; leave it out of the snapshot."`,
  )
})

test('the fields that are read are in order', async () => {
  const fields = {
    blockedBy: [{ number: 3, url: 'https://github.com/example/code/issues/3' }],
    subIssuesSummary: { total: 2, completed: 1, percentCompleted: 50 },
    issueType: { name: 'Bug' },
  }
  expect(await found(fields)).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['unread-issue-field']
const bad = {
  'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null, "author": {"login": "ana"}}
]
`,
}

test('a field that is not read', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(
    `"issues/guide.json:2:234 info unread-issue-field: Field \`author\` is not read; leave it out of the snapshot."`,
  )
})

test('the fields that are read are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null, "blockedBy": [{"number": 3, "url": "https://github.com/example/guide/issues/3"}], "subIssuesSummary": {"total": 2, "completed": 1, "percentCompleted": 50}, "issueType": {"name": "Bug"}}
]
`,
        },
      },
      { rules },
    ),
  ).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['triaged-without-milestone']
const bad = {
  'releases/v1.4.mdx': `---
title: "1.4"
line: "1.4"
status: planned
on: 2026-12-30
milestone: https://github.com/example/guide/milestone/4
---
`,
  'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}
]
`,
}

test('a triaged issue without a milestone', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(`
    "issues/guide.json:2:87 warning triaged-without-milestone: Issue 12, \`Index is empty\`, is triaged and has no milestone; give it one or close it.
      help: If it cannot be judged yet, label it \`needs-investigation\`."
  `)
})

test('an issue with a milestone, an untriaged one, one that is looked into, and a project without milestones are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": {"number": 4, "title": "1.4"}, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}
]
`,
        },
      },
      { rules },
    ),
  ).toBe('')
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [{"name": "untriaged"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null},
{"number": 13, "title": "Index is empty", "state": "OPEN", "labels": [{"name": "needs-investigation"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/13", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}
]
`,
        },
      },
      { rules },
    ),
  ).toBe('')
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'releases/v1.4.mdx': `---
title: "1.4"
line: "1.4"
status: planned
on: 2026-12-30
---
`,
        },
      },
      { rules },
    ),
  ).toBe('')
})

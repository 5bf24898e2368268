import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['milestone-missed']
const bad = {
  'releases/v1.4.mdx': `---
title: "1.4"
line: "1.4"
status: released
on: 2026-11-16
---
`,
  'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": {"number": 4, "title": "Guide v1.4.0"}, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}
]
`,
}

test('an open issue of a line that is out', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(`
    "issues/guide.json:2:87 warning milestone-missed: Issue 12, \`Index is empty\`, is open, and line \`1.4\` was released without it; move it to another milestone, and say why.
      releases/v1.4.mdx:5:5 released here"
  `)
})

test('an issue of a later line, of another kind of milestone, and a closed one are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": {"number": 5, "title": "Guide v1.5.0"}, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}
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
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": {"number": 9, "title": "Someday, 11.4.2 perhaps"}, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null},
{"number": 13, "title": "Index is empty", "state": "CLOSED", "labels": [], "milestone": {"number": 4, "title": "1.4"}, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/13", "createdAt": "2026-11-02T08:00:00Z", "closedAt": "2026-11-10T08:00:00Z"}
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
on: 2026-11-16
---
`,
        },
      },
      { rules },
    ),
  ).toBe('')
})

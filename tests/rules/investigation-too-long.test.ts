import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['investigation-too-long']
const bad = {
  'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [{"name": "needs-investigation"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-10-01T08:00:00Z", "closedAt": null}
]
`,
}

test('an issue that is looked into for too long', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(`
    "issues/guide.json:2:70 warning investigation-too-long: Issue 12, \`Index is empty\`, is looked into since it was opened 50 days ago; it was due on 2026-11-05.
      help: Give it a milestone or close it, and take \`needs-investigation\` off."
  `)
})

test('a milestone, the last day, and a closed issue are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'issues/guide.json': `[
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [], "milestone": {"number": 4, "title": "1.4"}, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-10-01T08:00:00Z", "closedAt": null}
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
{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [{"name": "needs-investigation"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-10-16T08:00:00Z", "closedAt": null}
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
{"number": 12, "title": "Index is empty", "state": "CLOSED", "labels": [{"name": "needs-investigation"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-10-01T08:00:00Z", "closedAt": "2026-10-02T08:00:00Z"}
]
`,
        },
      },
      { rules },
    ),
  ).toBe('')
})

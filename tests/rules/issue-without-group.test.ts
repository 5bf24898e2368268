import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['issue-without-group']
const bad = {
  'governance/community-groups.mdx': `---
title: Community groups
from: 2025-01-01
issues-owned: true
---
`,
  'groups/sig-docs.mdx': `---
title: SIG Docs
type: sig
scope: horizontal
status: proposed
assets:
  - { label: area/docs, repo: example/guide }
---

## Scope

Some words.

## Out of Scope

Some words.

## Roles

Some words.

## Communication

Some words.
`,
  'issues/guide.json': `[{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [{"name": "bug"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}]
`,
}

test('an issue that no group owns by a label', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(
    `"issues/guide.json:1:71 warning issue-without-group: Issue 12, \`Index is empty\`, has no label that a group owns; add one."`,
  )
})

test('a label of a group, an untriaged issue, and a project that does not ask are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'issues/guide.json': `[{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [{"name": "Area/Docs"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}]
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
          'issues/guide.json': `[{"number": 12, "title": "Index is empty", "state": "OPEN", "labels": [{"name": "untriaged"}], "milestone": null, "assignees": [{"login": "ana"}], "url": "https://github.com/example/guide/issues/12", "createdAt": "2026-11-02T08:00:00Z", "closedAt": null}]
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
          'governance/community-groups.mdx': `---
title: Community groups
from: 2025-01-01
majority: "2/3"
---
`,
        },
      },
      { rules },
    ),
  ).toBe('')
})

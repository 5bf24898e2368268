import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['report-overdue']
const bad = {
  'people.yaml': `ana: { name: Ana }
`,
  'governance/community-groups.mdx': `---
title: Community groups
from: 2025-01-01
report-weeks: 6
---
`,
  'groups/wg-search.mdx': `---
title: Search
type: wg
status: active
leads:
  - { person: ana, role: lead, since: 2026-09-01 }
reports:
  - { on: 2026-09-21, url: https://example.org/reports/1 }
activity:
  - { on: 2026-11-10, what: message }
---

## Problem

Some words.

## Deliverables

Some words.

## Roles

Some words.
`,
}

test('a working group whose last report is too old', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(`
    "groups/wg-search.mdx:8:11 warning report-overdue: The last report is of 2026-09-21, 1 month and 30 days ago; publish the next one and add it to \`reports\`.
      governance/community-groups.mdx:4:15 one in 6 weeks is asked"
  `)
})

test('a report on the last day, a new group, and a project without a cadence of reports are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'groups/wg-search.mdx': `---
title: Search
type: wg
status: active
leads:
  - { person: ana, role: lead, since: 2026-09-01 }
reports:
  - { on: 2026-09-21, url: https://example.org/reports/1 }
  - { on: 2026-11-09, url: https://example.org/reports/2 }
activity:
  - { on: 2026-11-10, what: message }
---

## Problem

Some words.

## Deliverables

Some words.

## Roles

Some words.
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
          'groups/wg-search.mdx': `---
title: Search
type: wg
status: active
reports: [{ on: 2026-10-09 }]
---

## Problem

Some words.

## Deliverables

Some words.

## Roles

Some words.
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
          'groups/wg-search.mdx': `---
title: Search
type: wg
status: active
formed: 2026-10-20
---

## Problem

Some words.

## Deliverables

Some words.

## Roles

Some words.
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

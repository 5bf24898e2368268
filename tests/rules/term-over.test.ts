import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['term-over']
const bad = {
  'people.yaml': `ana: { name: Ana }
`,
  'governance/community-groups.mdx': `---
title: Community groups
from: 2025-01-01
term-months: 12
---
`,
  'groups/wg-search.mdx': `---
title: Search
type: wg
status: active
leads:
  - { person: ana, role: lead, since: 2025-09-01 }
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

test('a lead whose term is over', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(`
    "groups/wg-search.mdx:6:39 warning term-over: The term of \`ana\` ended on 2026-08-31, 2 months and 20 days ago; add \`renewed\` or \`until\`.
      governance/community-groups.mdx:4:14 a term has 12 months"
  `)
})

test('a renewed term, a term that runs, a former lead, and a project without terms are in order', async () => {
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
  - { person: ana, role: lead, since: 2025-09-01, renewed: 2026-09-01 }
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
leads:
  - { person: ana, role: lead, since: 2025-11-21 }
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
leads:
  - { person: ana, role: lead, since: 2024-09-01, until: 2026-01-01 }
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

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['charter-expired']
const bad = {
  'people.yaml': `ana: { name: Ana }
`,
  'groups/wg-search.mdx': `---
title: Search
type: wg
status: active
leads:
  - { person: ana, role: lead, since: 2026-09-01 }
sunset: 2026-10-31
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

test('a group that goes on after its planned end', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(
    `"groups/wg-search.mdx:7:9 warning charter-expired: The group was planned to end on 2026-10-31, 20 days ago; retire it, or agree on a later \`sunset\`."`,
  )
})

test('a planned end to come, the last day itself, and a retired group are in order', async () => {
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
sunset: 2027-03-31
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
sunset: 2026-11-20
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
status: retired
sunset: 2026-10-31
retired: { on: 2026-10-31, why: Done }
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
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['priority-misplaced']
const bad = {
  'groups/steering.mdx': `---
title: Steering
type: committee
status: active
priorities:
  - { title: Docs for each version, for: [sig-docs] }
---
`,
  'groups/sig-docs.mdx': `---
title: SIG Docs
type: sig
scope: domain
status: proposed
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
}

test('a priority for a SIG that is not horizontal', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(`
    "groups/steering.mdx:6:43 warning priority-misplaced: \`sig-docs\` is no horizontal SIG, expected one; name another, or correct its charter.
      groups/sig-docs.mdx:4:8 as its charter says"
  `)
})

test('a priority for a horizontal SIG is in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'groups/sig-docs.mdx': `---
title: SIG Docs
type: sig
scope: horizontal
status: proposed
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
        },
      },
      { rules },
    ),
  ).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['owner-of-wrong-type']
const bad = {
  'governance/community-groups.mdx': `---
title: Community groups
from: 2025-01-01
owned-by: [sig]
---
`,
  'groups/steering.mdx': `---
title: Steering
type: committee
status: active
---
`,
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
  'components/guide.mdx': `---
title: Guide
owner: steering
---
`,
}

test('a component that a committee owns, where only SIGs do', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(`
    "components/guide.mdx:3:8 warning owner-of-wrong-type: Owned by \`steering\`, which is \`committee\`, expected \`sig\`; name another group.
      governance/community-groups.mdx:4:11 as this governance says"
  `)
})

test('a component of a SIG, and a project that says nothing, are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'components/guide.mdx': `---
title: Guide
owner: sig-docs
---
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

import { expect, test } from 'vitest'
import { eip } from '../../plugins/imports/formats/eip.ts'
import { kep } from '../../plugins/imports/formats/kep.ts'
import { importedFrom } from './vocabulary.ts'

const EIPS = {
  'eip-7.md': `---
eip: 7
title: Fees: a market
author: Ana Doe (@anadoe), Ben Roe <ben@example.org>, Ana Doe (@anadoe)
discussions-to: https://example.org/t/7
status: Last Call
last-call-deadline: 2026-02-30
type: Standards Track
category: Core
created: 2026-01-31
requires: 3, 99
---

## Abstract

It needs [EIP-3](./eip-3.md#why) and the [notes](../assets/eip-7/notes.md); see [[this]].

![Curve](../assets/eip-7/curve.png)
`,
  'eip-3.md':
    '---\neip: 3\ntitle: A typed envelope\nauthor: cy <@x>\nstatus: Odd\ncreated: soon\n---\nText.\n',
  'eip-5.md': '---\neip: 5\nstatus: Moved\n---\n\nIt was moved.\n',
}

test('an EIP becomes an RFC, with links to its like and to the files on the web', async () => {
  const { files, notes, summary, findings } = await importedFrom(eip, EIPS)
  expect(files['rfcs/0007-fees-a-market.md']).toMatchInlineSnapshot(`
    "---
    title: "Fees: a market"
    number: 7
    status: review
    created: 2026-01-31
    discussion: https://example.org/t/7
    tags:
      - Standards Track
      - Core
    aliases:
      - eip-7
    needs:
      - 0003-a-typed-envelope
    authors:
      - anadoe
      - ben-roe
    milepost:
      allow:
        missing-section: Imported from an EIP, which has other sections.
    ---

    ## Abstract

    It needs [EIP-3](./0003-a-typed-envelope.md) and the [notes](https://github.com/ethereum/EIPs/blob/master/assets/eip-7/notes.md); see \\[[this]].

    ![Curve](https://raw.githubusercontent.com/ethereum/EIPs/master/assets/eip-7/curve.png)
    "
  `)
  expect(files['people.yaml']).toMatchInlineSnapshot(`
    "anadoe:
      name: Ana Doe
    ben-roe:
      name: Ben Roe
    x:
      name: cy
    "
  `)
  expect(notes).toMatchInlineSnapshot(`
    "eip-3.md:5:9 \`Odd\` is not a status; it became \`draft\`.
    eip-3.md:6:10 \`soon\` is not a day; it is left out.
    eip-5.md:1:1 The file is left out: it has moved elsewhere.
    eip-7.md:6:9 \`Last Call\` became \`review\`: an RFC has no last call.
    eip-7.md:7:1 \`last-call-deadline\` is left out.
    eip-7.md:11:11 0007-fees-a-market: needs \`99\`, which is not there; it is left out."
  `)
  expect(summary).toEqual(['2 EIPs', '3 people'])
  expect(await findings()).toMatchInlineSnapshot(`
    "rfcs/0007-fees-a-market.md:13:5 warning status-ahead: Status \`review\` is ahead of \`0003-a-typed-envelope\`, which it needs and which is \`draft\`; correct one of the two.
      rfcs/0003-a-typed-envelope.md:4:9 \`0003-a-typed-envelope\` is \`draft\` here"
  `)
})

const KEPS = {
  'keps/sig-docs/1205-links/kep.yaml': `title: Links that last
kep-number: 1205
authors:
  - "@ana"
  - ben
owning-sig: sig-docs
participating-sigs: [sig-cli]
status: replaced
creation-date: "2026-01-31"
reviewers:
  - "@cyd"
approvers: []
superseded-by:
  - /keps/sig-docs/1310-pins
stage: beta
`,
  'keps/sig-docs/1205-links/README.md': `# KEP-1205: Links that last

<!-- toc -->
## Summary

A <no>placeholder</no>, and [the next](../1310-pins/README.md).

## Motivation

Links break.
`,
  'keps/sig-docs/1310-pins/kep.yaml':
    'title: Pins\nkep-number: "1310"\nauthors: []\nstatus: deferred\nreplaces: [keps/sig-x/77-gone, everything]\n',
  'keps/NNNN-kep-template/kep.yaml': 'title: KEP Template\nkep-number: NNNN\nstatus: provisional\n',
  'keps/sig-docs/1400-broken/kep.yaml': 'title: a: b\n',
}

test('a KEP becomes an RFC, and one that was replaced is named from both ends', async () => {
  const { files, notes, findings } = await importedFrom(kep, KEPS)
  expect(files['rfcs/1205-links.md']).toMatchInlineSnapshot(`
    "---
    title: Links that last
    number: 1205
    status: superseded
    created: 2026-01-31
    tags:
      - sig-docs
      - sig-cli
    aliases:
      - kep-1205
    superseded-by:
      - 1310-pins
    authors:
      - ana
      - ben
    milepost:
      allow:
        missing-section: Imported from a KEP, which has other sections.
    ---

    <!-- toc -->
    ## Summary

    A \\<no>placeholder\\</no>, and [the next](https://github.com/kubernetes/enhancements/blob/master/keps/sig-docs/1310-pins/README.md).

    ## Motivation

    Links break.
    "
  `)
  expect(files['rfcs/1310-pins.md']).toContain('supersedes:\n  - 1205-links')
  expect(notes).toMatchInlineSnapshot(`
    "keps/NNNN-kep-template/kep.yaml:2:1 The KEP is left out: it has no number in \`kep-number\`.
    keps/sig-docs/1205-links/README.md:6:3 1205-links: unexpected element \`<no>\`; it became text.
    keps/sig-docs/1205-links/README.md:6:19 1205-links: unexpected \`</no>\`; it became text.
    keps/sig-docs/1205-links/kep.yaml:10:1 \`reviewers\` is left out.
    keps/sig-docs/1205-links/kep.yaml:15:1 \`stage\` is left out.
    keps/sig-docs/1310-pins/kep.yaml:4:9 \`deferred\` became \`withdrawn\`: an RFC is not deferred.
    keps/sig-docs/1310-pins/kep.yaml:5:12 1310-pins: supersedes \`77\`, which is not there; it is left out.
    keps/sig-docs/1310-pins/kep.yaml:5:32 \`everything\` names no KEP; it is left out.
    keps/sig-docs/1400-broken/kep.yaml:1:8 The KEP is left out: Unexpected \`: \` within a value; put the value in quotes."
  `)
  expect(await findings()).toBe('')
})

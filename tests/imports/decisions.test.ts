import { expect, test } from 'vitest'
import { log4brains } from '../../plugins/imports/formats/log4brains.ts'
import { madr } from '../../plugins/imports/formats/madr.ts'
import { importedFrom } from './vocabulary.ts'

test('decisions of MADR become RFCs, of every version of the form', async () => {
  const { files, notes, findings } = await importedFrom(madr, {
    '0000-use-madr.md':
      '# Use MADR\n\n## Context and Problem Statement\n\nA [template](template.md).\n',
    'docs/0001-use-yaml.md': `---
status: superseded by ADR-0002
date: 2026-01-31
decision-makers: [Ana Doe, "@ben"]
consulted: Cyd
---

# 1. Use YAML

## Decision Outcome

Chosen: "YAML".
`,
    'docs/0002-use-json.md': `# Use JSON

* Status: deprecated
* Deciders: Ana Doe
* Date: someday

Technical story: none

## Decision Outcome
`,
    '0003-untitled.md': 'Text.\n',
  })
  expect(files['rfcs/0001-use-yaml.md']).toMatchInlineSnapshot(`
    "---
    title: Use YAML
    number: 1
    status: superseded
    created: 2026-01-31
    aliases:
      - adr-0001
    superseded-by:
      - 0002-use-json
    authors:
      - ana-doe
      - ben
    milepost:
      allow:
        missing-section: Imported from a MADR, which has other sections.
    ---

    ## Decision Outcome

    Chosen: "YAML".
    "
  `)
  expect(files['rfcs/0002-use-json.md']).toMatchInlineSnapshot(`
    "---
    title: Use JSON
    number: 2
    status: withdrawn
    aliases:
      - adr-0002
    supersedes:
      - 0001-use-yaml
    authors:
      - ana-doe
    milepost:
      allow:
        missing-section: Imported from a MADR, which has other sections.
    ---

    Technical story: none

    ## Decision Outcome
    "
  `)
  expect(files['people.yaml']).toBe('ana-doe:\n  name: Ana Doe\nben:\n  name: ben\n')
  expect(notes).toMatchInlineSnapshot(`
    "0000-use-madr.md:1:1 No status is written; it became \`accepted\`.
    0000-use-madr.md:5:3 0000-use-madr: \`template.md\` leads to no file of the project; its text is kept.
    0003-untitled.md:1:1 The file is left out: it has no title.
    docs/0001-use-yaml.md:5:1 \`consulted\` is left out.
    docs/0002-use-json.md:3:11 \`deprecated\` became \`withdrawn\`: an RFC is not deprecated.
    docs/0002-use-json.md:5:9 \`someday\` is not a day; it is left out."
  `)
  expect(await findings()).toBe('')
})

test('decisions of log4brains are numbered by their days, and keep their name as an alias', async () => {
  const { files, notes, findings } = await importedFrom(log4brains, {
    '20260131-use-slugs.md': '# Use slugs\n\n- Status: accepted\n- Tags: ids, urls\n\nText.\n',
    '20251224-use-numbers.md':
      '# Use numbers\n\n- Status: superseded by [20260131-use-slugs](20260131-use-slugs.md)\n- Date: 2025-12-24\n\nText.\n',
  })
  expect(files).toMatchInlineSnapshot(`
    {
      "rfcs/0001-use-numbers.md": "---
    title: Use numbers
    number: 1
    status: superseded
    created: 2025-12-24
    aliases:
      - 20251224-use-numbers
    superseded-by:
      - 0002-use-slugs
    authors: []
    milepost:
      allow:
        missing-section: Imported from log4brains, which has other sections.
    ---

    Text.
    ",
      "rfcs/0002-use-slugs.md": "---
    title: Use slugs
    number: 2
    status: accepted
    created: 2026-01-31
    tags:
      - ids
      - urls
    aliases:
      - 20260131-use-slugs
    supersedes:
      - 0001-use-numbers
    authors: []
    milepost:
      allow:
        field-missing: Imported from log4brains, which does not say it.
        missing-section: Imported from log4brains, which has other sections.
    ---

    Text.
    ",
    }
  `)
  expect(notes).toBe('')
  expect(await findings()).toBe('')
})

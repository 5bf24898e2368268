import { expect, test } from 'vitest'
import { rustRfcs } from '../../plugins/imports/formats/rust-rfcs.ts'
import { importedFrom } from './vocabulary.ts'

test('an RFC of Rust becomes an accepted one, and its other fields stay in the text', async () => {
  const text = `- Feature Name: \`match_modes\`
- Start Date: 2026-01-31
- RFC PR: [rust-lang/rfcs#2005](https://github.com/rust-lang/rfcs/pull/2005)
- Rust Issue: [rust-lang/rust#42640](https://github.com/rust-lang/rust/issues/42640)

# Summary
[summary]: #summary

As in [the other](0042-other.md#gone) and [above](#summary).

# Alternatives

None.

# Drawbacks

None.
`
  const { files, notes, findings } = await importedFrom(rustRfcs, {
    '2005-match-modes.md': text,
    '0042-other.md': '- Start Date: (fill me in)\n\n# Summary\n',
    '0000-template.md': '- Start Date: (today)\n',
  })
  expect(files['rfcs/2005-match-modes.md']).toMatchInlineSnapshot(`
    "---
    title: Match modes
    number: 2005
    status: accepted
    created: 2026-01-31
    discussion: https://github.com/rust-lang/rfcs/pull/2005
    tags:
      - match_modes
    authors: []
    milepost:
      allow:
        field-missing: Imported from an RFC of Rust, which does not say it.
        missing-section: Imported from an RFC of Rust, which has other sections.
        section-out-of-order: Imported from an RFC of Rust, which has other sections.
    ---

    - Rust Issue: [rust-lang/rust#42640](https://github.com/rust-lang/rust/issues/42640)

    # Summary
    [summary]: #summary

    As in [the other](./0042-other.md) and [above](#summary).

    # Alternatives

    None.

    # Drawbacks

    None.
    "
  `)
  expect(notes).toMatchInlineSnapshot(`
    "0000-template.md:1:1 The file is left out: its name has no number of an RFC.
    0042-other.md:1:15 \`(fill me in)\` is not a day; it is left out."
  `)
  expect(await findings()).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { committee, governance, sig } from './group-samples.ts'

/** The findings about a component of a group, where the project asks for this. */
const found = (owner: string, asked = 'owned-by: [sig]') =>
  findingsOf(
    {
      'governance/terms.mdx': governance(asked),
      'groups/steering.mdx': committee(),
      'groups/sig-docs.mdx': sig('scope: horizontal', 'proposed'),
      'components/guide.mdx': mdx(`title: Guide\nowner: ${owner}`),
    },
    { rules: ['owner-of-wrong-type'] },
  )

test('a component that a committee owns, where only SIGs do', async () => {
  expect(await found('steering')).toMatchInlineSnapshot(`
    "components/guide.mdx:3:8 warning owner-of-wrong-type: Owned by \`steering\`, which is \`committee\`, expected \`sig\`; name another group.
      governance/terms.mdx:4:11 as this governance says"
  `)
})

test('a component of a SIG, and a project that says nothing, are in order', async () => {
  expect(await found('sig-docs')).toBe('')
  expect(await found('steering', 'majority: "2/3"')).toBe('')
})

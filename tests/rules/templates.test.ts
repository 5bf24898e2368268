import { expect, test } from 'vitest'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const charter = defineKind({
  name: 'charter',
  plural: 'charters',
  describes: 'A charter of a group.',
  folder: 'charters',
  template: { file: 'charters/template.md', kept: ['Copyright'] },
  fields: {
    chair: fields.text().optional(),
    status: fields.oneOf(['draft', 'final']).optional(),
  },
})

const TEMPLATE = mdx(
  'title: Name of the group\nchair: "@your-handle"\nstatus: draft',
  `# Charter of a group

## Scope

Say in two sentences what the group does.
Name what it does not do.

## [Another heading]

| Who | What |
| --- | --- |
| name of the chair | chair |

- [ ] Ready for review

<!-- Do not remove this comment. -->

## Copyright

This text is in the public domain.`,
)
const config = { kinds: [charter] }

test('an unfilled charter is found in each unfilled spot', async () => {
  const files = { 'charters/template.md': TEMPLATE, 'charters/a.md': TEMPLATE }
  expect(await findingsOf(files, { config })).toMatchInlineSnapshot(`
    "charters/a.md:2:8 warning placeholder-left: \`Name of the group\` stands in the template; write what belongs here.
    charters/a.md:3:8 warning placeholder-left: \`@your-handle\` stands in the template; write what belongs here.
    charters/a.md:7:1 warning placeholder-left: \`# Charter of a group\` stands in the template; write what belongs here.
    charters/a.md:11:1 warning placeholder-left: \`Say in two sentences what the group does.\` stands in the template; write what belongs here.
    charters/a.md:14:1 warning placeholder-left: \`## [Another heading]\` stands in the template; write what belongs here.
    charters/a.md:18:1 warning placeholder-left: \`| name of the chair | chair |\` stands in the template; write what belongs here."
  `)
})

test('what the author wrote, quotes, or shows as code is left alone', async () => {
  const files = {
    'charters/template.md': TEMPLATE,
    'charters/b.md': mdx(
      'title: Docs\nstatus: draft',
      `## Scope

We write the docs. The template says "Say in two sentences what the group does."

> Name what it does not do.

\`\`\`md
Say in two sentences what the group does.
\`\`\`

<!--
Name what it does not do.
-->

- [ ] Ready for review

## Copyright

This text is in the public domain.`,
    ),
    'process/plan.md': mdx('title: Plan', 'Name what it does not do.'),
  }
  expect(await findingsOf(files, { config })).toBe('')
})

test('the template is no document, and one that is not there is told of', async () => {
  const { passedOver, documents } = await checked({ 'charters/template.md': TEMPLATE }, { config })
  expect(passedOver).toEqual([{ path: 'content/charters/template.md', reason: 'template' }])
  expect(documents).toEqual([])
  expect(await findingsOf({ 'process/a.md': mdx('title: A', 'x') }, { config })).toContain(
    'unused-setting: Cannot find the template `charters/template.md` of kind `charter`',
  )
})

import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { besidePlan } from './link-samples.ts'

const rules = ['unknown-reference']

const check = (body: string) => findingsOf(besidePlan(body), { rules })

test('what leads nowhere', async () => {
  expect(await check('[[plam]] and [[rfc:1]]')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:1 error unknown-reference: Cannot find document \`plam\`; did you mean \`plan\`?
    process/triage.mdx:5:14 error unknown-reference: Cannot find rfc \`1\`."
  `)
})

test('a document of another kind, where the field takes few', async () => {
  const files = {
    'people.yaml': 'kim: { name: Kim }\n',
    'groups/core.md': mdx('title: Core\ntype: team\nstatus: proposed'),
    'groups/docs.md': mdx('title: Docs\ntype: team\nstatus: proposed'),
    'components/cli.md': mdx('title: CLI\nowner: kim'),
  }
  expect(await findingsOf(files, { rules: ['unknown-reference'] })).toMatchInlineSnapshot(`
    "components/cli.md:3:8 error unknown-reference: Unexpected person \`kim\` in \`owner\`, expected group.
      help: There are \`core\` and \`docs\`."
  `)
})

test('what leads somewhere', async () => {
  expect(await check('[[plan]] and [[page:plan#1-dates]]')).toBe('')
})

test('a single word with capitals is most likely no reference', async () => {
  const prose = 'In [[CURRENCIES]] and [[NoDiscard]], not [[CIP-0099]].'
  expect(await check(prose)).toMatchInlineSnapshot(`
    "process/triage.mdx:5:4 warning unknown-reference: Cannot find document \`CURRENCIES\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    process/triage.mdx:5:23 warning unknown-reference: Cannot find document \`NoDiscard\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    process/triage.mdx:5:42 error unknown-reference: Cannot find document \`CIP-0099\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks."
  `)
})

test('brackets with what is no id are a warning', async () => {
  const prose =
    '[[route, controller, template]] and [[全文]] (https://x.example), not [[nodiscard]]'
  expect(await check(prose)).toMatchInlineSnapshot(`
    "process/triage.mdx:5:1 warning unknown-reference: Cannot find document \`route, controller, template\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    process/triage.mdx:5:37 warning unknown-reference: Cannot find document \`全文\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    process/triage.mdx:5:69 error unknown-reference: Cannot find document \`nodiscard\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks."
  `)
})

test('a voter whom nobody knows', async () => {
  const documents = {
    'people.yaml': 'ana: { name: Ana }\n',
    'groups/a.mdx': mdx(
      'title: A\ntype: team\nstatus: active\napproval: { on: 2026-01-01, for: 1, against: 0, votes: { anna: for } }',
    ),
  }
  expect(await findingsOf(documents, { rules: ['unknown-reference'] })).toMatchInlineSnapshot(`
    "groups/a.mdx:5:64 error unknown-reference: Cannot find person \`anna\`; did you mean \`ana\`?
      help: People are listed by handle in \`people.yaml\`."
  `)
})

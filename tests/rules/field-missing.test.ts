import { expect, test } from 'vitest'
import { defineKind, fields } from '../../plugins/config.ts'
import { findingsOf, mdx } from '../vocabulary.ts'
import { people, rfc } from './samples.ts'

const rules = ['field-missing']

test('an accepted RFC without a decision, and a retired group without an end', async () => {
  const wrong = {
    'people.yaml': people,
    'rfcs/0001-a.mdx': rfc(1, 'status: accepted'),
    'groups/wg-a.mdx': mdx('title: A\ntype: wg\nstatus: retired'),
  }
  expect(await findingsOf(wrong, { rules })).toMatchInlineSnapshot(`
    "groups/wg-a.mdx:4:9 warning field-missing: No \`retired\`, expected one when \`status\` is \`retired\`: an end has a day and a reason.
    rfcs/0001-a.mdx:5:9 warning field-missing: No \`decided\`, expected one when \`status\` is \`accepted\`: a decision has a day and its votes."
  `)
})

test('an RFC in review, and one with its decision, are in order', async () => {
  const good = {
    'people.yaml': people,
    'rfcs/0001-a.mdx': rfc(1, 'status: review'),
    'rfcs/0002-b.mdx': rfc(2, 'status: accepted\ndecided: { on: 2026-11-01, for: 3, against: 0 }'),
  }
  expect(await findingsOf(good, { rules })).toBe('')
})

test('an own kind asks for one of two fields, inside a mapping too', async () => {
  const call = defineKind({
    name: 'call',
    plural: 'calls',
    describes: 'A call.',
    folder: 'calls',
    fields: {
      open: fields.text().describe('Who may come.'),
      kept: fields
        .mapping({ notes: fields.url().optional(), video: fields.url().optional() })
        .optional()
        .describe('Its records.'),
    },
    when: [
      {
        if: { open: ['all', 'members'] },
        needs: ['kept.notes|kept.video'],
        because: 'it is public',
      },
    ],
  })
  const found = (text: string) =>
    findingsOf({ 'calls/a.mdx': mdx(`title: A\n${text}`) }, { rules, config: { kinds: [call] } })
  expect(await found('open: all\nkept: {}')).toMatchInlineSnapshot(
    `"calls/a.mdx:3:7 warning field-missing: No \`kept.notes\` or \`kept.video\`, expected one when \`open\` is \`all\`: it is public."`,
  )
  expect(await found('open: all\nkept: { video: https://example.org/v }')).toBe('')
  expect(await found('open: nobody')).toBe('')
})

test('a component without the fields that the governance in force asks of each', async () => {
  const asked = {
    'governance/g.mdx': mdx('title: G\nfrom: 2026-01-01\ncomponents: [owner, owner-file]'),
    'groups/sig-core.mdx': mdx('title: Core\ntype: sig\nstatus: proposed'),
  }
  const bare = { ...asked, 'components/engine.mdx': mdx('title: Engine\nowner: sig-core') }
  expect(await findingsOf(bare, { rules })).toMatchInlineSnapshot(
    `"components/engine.mdx:2:1 warning field-missing: No \`owner-file\`, expected one: \`g\` asks for it."`,
  )
  const file = 'owner-file: https://github.com/flyteorg/flyte/blob/main/CODEOWNERS'
  const whole = {
    ...asked,
    'components/engine.mdx': mdx(`title: Engine\nowner: sig-core\n${file}`),
  }
  expect(await findingsOf(whole, { rules })).toBe('')
})

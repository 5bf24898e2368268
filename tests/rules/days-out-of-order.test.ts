import { expect, test } from 'vitest'
import { defineKind, fields } from '../../plugins/config.ts'
import { findingsOf, mdx } from '../vocabulary.ts'
import { people } from './samples.ts'

const rules = ['days-out-of-order']
const group = (rest: string) => ({
  'people.yaml': people,
  'groups/sig-a.mdx': mdx(`title: A\ntype: sig\nformed: 2026-03-01\n${rest}`),
})

test('a group that was led and retired before it was formed', async () => {
  const wrong = group(`status: retired
leads: [{ person: ana, role: chair, since: 2020-03-01 }]
retired: { on: 2026-02-01, why: Nobody came }`)
  expect(await findingsOf(wrong, { rules })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:6:44 warning days-out-of-order: \`2020-03-01\` is before \`formed\`, \`2026-03-01\`; correct one of the two.
      groups/sig-a.mdx:4:9 \`formed\` is here
    groups/sig-a.mdx:7:16 warning days-out-of-order: \`2026-02-01\` is before \`formed\`, \`2026-03-01\`; correct one of the two.
      groups/sig-a.mdx:4:9 \`formed\` is here"
  `)
})

test('days in their order are in order', async () => {
  const good = group(`status: retired
leads: [{ person: ana, role: chair, since: 2026-03-01, until: 2026-05-01 }]
retired: { on: 2026-05-01, why: Nobody came }`)
  expect(await findingsOf(good, { rules })).toBe('')
})

test('an own kind has its own order', async () => {
  const trip = defineKind({
    name: 'trip',
    plural: 'trips',
    describes: 'A trip.',
    folder: 'trips',
    fields: { begins: fields.day().describe('Begin.'), ends: fields.day().describe('End.') },
    after: { ends: 'begins' },
  })
  const text = mdx('title: A\nbegins: 2026-02-01\nends: 2026-01-01')
  expect(await findingsOf({ 'trips/a.mdx': text }, { rules, config: { kinds: [trip] } })).toContain(
    'trips/a.mdx:4:7 warning days-out-of-order',
  )
})

import { expect, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import { defineKind, fields, z } from '../../plugins/config.ts'
import { clockRows } from '../../plugins/views/clock-rows.ts'
import { checked, findingsOf, mdx, TODAY } from '../vocabulary.ts'

const term = defineKind({
  name: 'term',
  plural: 'terms',
  describes: 'Something that ends.',
  folder: 'terms',
  fields: { until: fields.day().describe('Its last day.') },
  statesOn: ({ until }, day) =>
    until < day
      ? [{ state: 'expired', on: until, urgency: 'must', evidence: 'its last day is over' }]
      : [{ part: 'main', state: 'in force', on: until }],
})

const documents = {
  'terms/old.mdx': mdx('title: Old\nuntil: 2026-11-19'),
  'terms/new.mdx': mdx('title: New\nuntil: 2026-11-20'),
}

test('a kind says what a day makes of its documents, and what is pressing is listed', async () => {
  const { graph } = await checked(documents, { config: { kinds: [term] } })
  const states = graph.entries(term).map(({ id, data }) => [id, term.statesOn(data, TODAY)])
  expect(states).toEqual([
    ['new', [{ part: 'main', state: 'in force', on: '2026-11-20' }]],
    [
      'old',
      [{ state: 'expired', on: '2026-11-19', urgency: 'must', evidence: 'its last day is over' }],
    ],
  ])
  const rows = clockRows(graph, TODAY)
  expect(rows.map(({ id, urgency, state, evidence }) => [id, urgency, state, evidence])).toEqual([
    ['old', 'must', 'expired', 'its last day is over'],
  ])
  expect(clockRows(graph, '2026-11-21' as Day)).toHaveLength(2)
})

test('a kind passes over fields it does not name when it is told to', async () => {
  const more = { 'terms/a.mdx': mdx('title: A\nuntil: 2026-11-20\nicon: x\nmenu: [{ y: 1 }]') }
  const { name, plural, describes, folder } = term
  const open = defineKind({ name, plural, describes, folder, open: true, fields: {} })
  expect(await findingsOf(more, { config: { kinds: [open] } })).toBe('')
  expect(await findingsOf(more, { config: { kinds: [term] } })).toContain('Unknown field `icon`')
})

test('a kind at the top of the content folder has its pages under its own name', () => {
  const { name, plural, describes } = term
  const top = defineKind({ name, plural, describes, folder: '.', fields: {} })
  expect([term.address, top.address]).toEqual(['terms', 'terms'])
})

test.each([
  ['addresses', 'aliases: [/contributing/governance]'],
  ['other names', 'aliases: [The Plan, Last year]'],
])('a kind that keeps former ids elsewhere has no use for `aliases`: %s', async (_, aliases) => {
  const { name, plural, describes, folder } = term
  const parts = { name, plural, describes, folder, open: true, fields: {}, aliasField: 'was' }
  const document = `---\ntitle: A\n${aliases}\nwas: [former]\n---\nSee [[former]].\n`
  expect(
    await findingsOf({ 'terms/a.mdx': document }, { config: { kinds: [defineKind(parts)] } }),
  ).toBe('')
})

test.each([
  ['any value', fields.any(), 'a value'],
  ['a list of a fixed length', z.tuple([z.string(), z.string()]), 'a list'],
  ['a number without end', z.bigint(), 'a whole number'],
  ['something else', z.symbol(), 'a value that fits'],
])('a missing field for %s says so in plain words', async (_, field, expected) => {
  const { name, plural, describes, folder } = term
  const kind = defineKind({ name, plural, describes, folder, fields: { needed: field } })
  const found = await findingsOf({ 'terms/a.mdx': mdx('title: A') }, { config: { kinds: [kind] } })
  expect(found).toContain(`Missing field \`needed\`, expected ${expected}.`)
})

test.each([
  ['an empty value', 'created: null'],
  ['a day in another form', 'created: 03-Mar-2022'],
  ['addresses of another program', 'aliases: [/contributing/governance]'],
  ['words in one text', 'tags: 12'],
])(
  'a field that every kind shares may mean something else to other programs: %s',
  async (_, field) => {
    const { name, plural, describes, folder } = term
    const parts = { name, plural, describes, folder, fields: {} }
    const documents = { 'terms/a.mdx': mdx(`title: A\n${field}`, 'See [[a]].') }
    const severities = async (more: object) => {
      const config = { kinds: [defineKind({ ...parts, ...more })] }
      const { findings } = await checked(documents, { config })
      return findings.map(({ rule, severity }) => `${severity} ${rule}`)
    }
    expect(await severities({ open: true })).toEqual(['info invalid-field'])
    expect(await severities({})).toEqual(['error invalid-field'])
    const own = {
      created: fields.day(),
      aliases: fields.list(fields.day()),
      tags: fields.list(fields.text()),
    }
    expect(await severities({ open: true, fields: own })).toContain('error invalid-field')
  },
)

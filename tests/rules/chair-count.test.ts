import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { sig, wg } from './group-samples.ts'

const rules = ['chair-count']

const chaired = (terms: readonly string[], fields = 'formed: 2026-01-01', status = 'active') => ({
  'groups/sig-a.mdx': sig(
    `${fields}\nleads:\n${terms.map((term) => `  - { ${term} }`).join('\n')}`,
    status,
  ),
})

test('a SIG that never had a chair', async () => {
  const documents = {
    'groups/sig-a.mdx': sig('formed: 2026-01-01'),
    'groups/sig-b.mdx': sig('leads:\n  - { person: ana, role: co-chair, since: 2026-01-01 }'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:2:8 error chair-count: SIG has had no chair since 2026-01-01; name one in \`leads\`.
    groups/sig-b.mdx:5:1 error chair-count: SIG has no chair; name one in \`leads\`."
  `)
})

test('days without a chair: before the first, between two, and since the last', async () => {
  const documents = chaired([
    'person: ana, role: chair, since: 2026-02-01, until: 2026-03-31',
    'person: ben, role: chair, since: 2026-04-02, until: 2026-09-30',
  ])
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:6:1 error chair-count: SIG had no chair from 2026-01-01 to 2026-01-31 (31 days); name one in \`leads\`.
      groups/sig-a.mdx:7:40 the next chair begins here
    groups/sig-a.mdx:7:59 error chair-count: SIG had no chair on 2026-04-01; name one in \`leads\`.
      groups/sig-a.mdx:8:40 the next chair begins here
    groups/sig-a.mdx:8:59 error chair-count: SIG has had no chair since 2026-10-01; name one in \`leads\`."
  `)
})

test('two chairs at a time', async () => {
  const documents = chaired([
    'person: ana, role: chair, since: 2026-01-01, until: 2026-06-30',
    'person: ben, role: chair, since: 2026-06-30',
    'person: cyd, role: chair, since: 2026-10-01',
  ])
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:8:40 error chair-count: SIG had 2 chairs on 2026-06-30, \`ana\` and \`ben\`; correct their days.
      groups/sig-a.mdx:7:15 at the same time
    groups/sig-a.mdx:9:40 error chair-count: SIG has had 2 chairs since 2026-10-01, \`ben\` and \`cyd\`; make all but one a \`co-chair\`.
      groups/sig-a.mdx:8:15 at the same time"
  `)
})

test('chairs who hand over from one day to the next, and co-chairs, are in order', async () => {
  const documents = chaired([
    'person: ana, role: chair, since: 2025-12-01, until: 2026-06-30',
    'person: ben, role: chair, since: 2026-07-01',
    'person: cyd, role: co-chair, since: 2026-01-01',
    'person: dee, role: chair, since: 2027-01-01',
  ])
  expect(await findingsOf(documents, { rules })).toBe('')
})

test('a chair whose first day nobody wrote down has been there from the beginning', async () => {
  const documents = {
    ...chaired(['person: ana, role: chair']),
    'groups/sig-b.mdx': sig('leads:\n  - { person: ana, role: chair }'),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

test('the life of a retired SIG is judged to its end, and a proposed one has none yet', async () => {
  const term = 'person: ana, role: chair, since: 2026-01-01, until: 2026-06-30'
  const retired = (on: string) =>
    chaired([term], `formed: 2026-01-01\nretired: { on: ${on}, why: Done }`, 'retired')
  expect(await findingsOf(retired('2026-06-30'), { rules })).toBe('')
  expect(await findingsOf(retired('2026-07-31'), { rules })).toMatchInlineSnapshot(
    `"groups/sig-a.mdx:8:59 error chair-count: SIG had no chair from 2026-07-01 to 2026-07-31 (31 days); name one in \`leads\`."`,
  )
  expect(await findingsOf(chaired([term], '', 'retired'), { rules })).toBe('')
  expect(await findingsOf(chaired([], 'formed: 2026-01-01', 'proposed'), { rules })).toBe('')
})

test('only a SIG has to have a chair', async () => {
  expect(await findingsOf({ 'groups/wg-a.mdx': wg('formed: 2026-01-01') }, { rules })).toBe('')
})

test('a term cannot end before it begins', async () => {
  const documents = chaired(['person: ana, role: chair, since: 2026-02-01, until: 2026-01-31'])
  expect(await findingsOf(documents, { rules: ['invalid-field'] })).toMatchInlineSnapshot(
    `
    "groups/sig-a.mdx:7:59 error invalid-field: Unexpected text \`2026-01-31\` in \`until\`, expected a day that is not before \`since\`.
      help: Their last day."
  `,
  )
})

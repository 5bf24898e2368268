import { expect, test } from 'vitest'
import { readConfig } from '../../plugins/engine/config.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const item = (fields: string) => mdx(`title: Item\nroadmap: main\n${fields}`)
const documents = {
  'roadmap/main.mdx': mdx('title: Main\nas-of: 2026-11-01'),
  'roadmap/items/a.mdx': item('history: [{ status: done }]\nneeds: [ghost]'),
  'process/a.mdx': mdx('title: Page', 'See [[ghost]].'),
}

const unknown = (strictness: object | string) =>
  findingsOf(documents, { config: { rules: { 'unknown-reference': strictness as 'off' } } })

test('a rule has another severity everywhere, or none', async () => {
  expect(await unknown('warning')).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 warning unknown-reference: Cannot find document \`ghost\`.
    roadmap/items/a.mdx:5:9 warning unknown-reference: Cannot find item \`ghost\`."
  `)
  expect(await unknown('off')).toBe('')
})

test('a rule has another severity for a kind', async () => {
  expect(await unknown({ kinds: { page: 'info' } })).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 info unknown-reference: Cannot find document \`ghost\`.
    roadmap/items/a.mdx:5:9 error unknown-reference: Cannot find item \`ghost\`."
  `)
  expect(await unknown({ severity: 'warning', kinds: { page: 'off' } })).toMatchInlineSnapshot(
    `"roadmap/items/a.mdx:5:9 warning unknown-reference: Cannot find item \`ghost\`."`,
  )
})

test('a rule is softer for what is done or kept as history', async () => {
  expect(await unknown({ closed: 'off' })).toMatchInlineSnapshot(
    `"process/a.mdx:5:5 error unknown-reference: Cannot find document \`ghost\`."`,
  )
  const open = {
    ...documents,
    'roadmap/items/a.mdx': item('history: [{ status: planned }]\nneeds: [ghost]'),
  }
  const config = { rules: { 'unknown-reference': { closed: 'info' } } } as const
  expect(await findingsOf(open, { config, rules: ['unknown-reference'] })).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 error unknown-reference: Cannot find document \`ghost\`.
    roadmap/items/a.mdx:5:9 info unknown-reference: Cannot find item \`ghost\`."
  `)
  const living = { ...open, 'roadmap/main.mdx': mdx('title: Main') }
  expect(await findingsOf(living, { config, rules: ['unknown-reference'] })).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 error unknown-reference: Cannot find document \`ghost\`.
    roadmap/items/a.mdx:5:9 error unknown-reference: Cannot find item \`ghost\`."
  `)
})

test('a document is excused from a rule for a reason, and that is counted', async () => {
  const allow = 'milepost: { allow: { unknown-reference: Written before the item was } }'
  const excused = { ...documents, 'process/a.mdx': mdx(`title: Page\n${allow}`, 'See [[ghost]].') }
  const { findings, allowed } = await checked(excused)
  expect(findings.map(({ file }) => file)).toEqual(['content/roadmap/items/a.mdx'])
  expect(allowed.map(({ finding, reason }) => [finding.file, reason])).toEqual([
    ['content/process/a.mdx', 'Written before the item was'],
  ])
})

test('an excuse needs a rule that exists, a reason, and something to excuse', async () => {
  const allow = `title: Page
milepost:
  allow:
    unknown-refrence: Misspelt
    broken-link: "  "
    broken-anchor: There is none
    code-in-content: Nothing bends this`
  expect(
    await findingsOf({ 'process/a.mdx': mdx(allow, 'See [[ghost]].') }),
  ).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 error invalid-allowance: Unknown rule \`unknown-refrence\`; did you mean \`unknown-reference\`?
    process/a.mdx:6:18 error invalid-field: Unexpected empty text in \`broken-link\`, expected text.
      help: Exceptions: rules this document may break, each with the reason.
    process/a.mdx:7:5 info unused-allowance: The document does not break \`broken-anchor\`; remove this line.
    process/a.mdx:8:5 error invalid-allowance: Rule \`code-in-content\` allows no exceptions; remove this line and fix the finding.
    process/a.mdx:11:5 error unknown-reference: Cannot find document \`ghost\`."
  `)
})

test('rules that keep readers safe allow no exceptions', async () => {
  const text = mdx(
    'title: Page\nmilepost: { allow: { unsafe-link: Trust me } }',
    '[x](javascript:alert(1))',
  )
  expect(
    await findingsOf({ 'process/a.mdx': text }, { rules: ['invalid-allowance'] }),
  ).toMatchInlineSnapshot(
    `"process/a.mdx:3:22 error invalid-allowance: Rule \`unsafe-link\` allows no exceptions; remove this line and fix the finding."`,
  )
  expect(() => readConfig({ rules: { 'unsafe-link': 'off' } })).toThrowErrorMatchingInlineSnapshot(
    `[Error: Cannot use the configuration: the rule \`unsafe-link\` cannot be changed.]`,
  )
})

test('a configuration that names a rule nobody knows is refused', () => {
  const rules = { 'unknown-refrence': 'off' }
  expect(() => readConfig({ rules })).toThrowErrorMatchingInlineSnapshot(
    `[Error: Cannot use the configuration: unknown rule \`unknown-refrence\`; did you mean \`unknown-reference\`?]`,
  )
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { components, line, policy } from './release-samples.ts'

const rules = ['release-gate-open']
const asked = {
  ...components,
  'policies/p.mdx': policy('requires: [milestone, changelog]\ngates: [Golden tests]'),
}
const gates = (rows: string) => `gates:\n${rows}`

test('a released line with gates that are open, waived or short of their figure', async () => {
  const open = {
    'releases/v1.3.mdx': line(
      '1.3',
      '2026-09-30',
      gates(`  - { title: End-to-end tests, state: open }
  - { title: Announcement, state: waived }
  - { title: Unit coverage in percent, state: passed, at-least: 60, measured: 58.5 }
  - { title: Load test, state: passed, at-least: 100 }`),
    ),
  }
  expect(await findingsOf(open, { rules })).toMatchInlineSnapshot(`
    "releases/v1.3.mdx:7:39 error release-gate-open: Line \`1.3\` is released, but its gate \`End-to-end tests\` is open.
    releases/v1.3.mdx:8:35 error release-gate-open: Line \`1.3\` is released, but its gate \`Announcement\` is waived without a reason.
    releases/v1.3.mdx:9:79 error release-gate-open: Line \`1.3\` is released, but its gate \`Unit coverage in percent\` measured 58.5, expected at least 60.
    releases/v1.3.mdx:10:50 error release-gate-open: Line \`1.3\` is released, but its gate \`Load test\` asks for at least 100, and no figure is recorded."
  `)
})

test('a released line without what its policy requires', async () => {
  const bare = { ...asked, 'releases/v1.3.mdx': line('1.3', '2026-09-30') }
  expect(await findingsOf(bare, { rules })).toMatchInlineSnapshot(`
    "releases/v1.3.mdx:3:7 error release-gate-open: Line \`1.3\` is released without \`changelog\`, which its policy requires; add its address.
      policies/p.mdx:10:23 required here
    releases/v1.3.mdx:3:7 error release-gate-open: Line \`1.3\` is released without \`milestone\`, which its policy requires; add its address.
      policies/p.mdx:10:12 required here
    releases/v1.3.mdx:3:7 error release-gate-open: Line \`1.3\` is released without the gate \`Golden tests\`, which its policy requires; add it with its state.
      policies/p.mdx:11:9 required here"
  `)
})

test('a line with passed gates, and a planned line with open ones, are in order', async () => {
  const good = {
    ...asked,
    'releases/v1.3.mdx': line(
      '1.3',
      '2026-09-30',
      `milestone: https://example.org/m
changelog: https://example.org/c
${gates(`  - { title: golden tests, state: passed }
  - { title: Unit coverage in percent, state: passed, at-least: 60, measured: 60 }
  - { title: Announcement, state: waived, note: The list was down }`)}`,
    ),
    'releases/v1.4.mdx': line(
      '1.4',
      '2026-12-31',
      gates('  - { title: Golden tests, state: open }'),
      'planned',
    ),
  }
  expect(await findingsOf(good, { rules })).toBe('')
})

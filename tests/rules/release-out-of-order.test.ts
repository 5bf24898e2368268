import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { line } from './release-samples.ts'

const rules = ['release-out-of-order']
const patch = (version: string, on: string) =>
  `patches: [{ component: admin, version: "${version}", on: ${on} }]`

test('a line before an older one, one that is skipped, and a patch before its line', async () => {
  const wrong = {
    'releases/v1.1.mdx': line('1.1', '2026-03-31', patch('1.1.1', '2026-03-01')),
    'releases/v1.2.mdx': line('1.2', '2026-02-28'),
    'releases/v1.3.mdx': line('1.3', '2026-12-31', '', 'planned'),
    'releases/v1.4.mdx': line('1.4', '2026-10-31'),
    'releases/v1.5.mdx': line('1.5', '2026-10-30', '', 'planned'),
  }
  expect(await findingsOf(wrong, { rules })).toMatchInlineSnapshot(`
    "releases/v1.1.mdx:6:53 warning release-out-of-order: Patch \`1.1.1\` is dated 2026-03-01, before line \`1.1\` was released on 2026-03-31; correct one of the days.
      releases/v1.1.mdx:5:5 released here
    releases/v1.2.mdx:5:5 warning release-out-of-order: Line \`1.2\` was released on 2026-02-28, before \`1.1\` on 2026-03-31; correct one of the days.
      releases/v1.1.mdx:5:5 the line before it
    releases/v1.4.mdx:4:9 warning release-out-of-order: Line \`1.4\` is released, but \`1.3\` before it is still \`planned\`; no line is skipped.
      releases/v1.3.mdx:4:9 the line before it
    releases/v1.5.mdx:5:5 warning release-out-of-order: Line \`1.5\` is planned for 2026-10-30, before \`1.4\` on 2026-10-31; correct one of the days.
      releases/v1.4.mdx:5:5 the line before it"
  `)
})

test('lines in order, and a beta before its line, are in order', async () => {
  const good = {
    'releases/v1.2.mdx': line('1.2', '2026-03-31', patch('1.2.1', '2026-03-31')),
    'releases/v1.3.mdx': line('1.3', '2026-06-30', patch('1.3.0b0', '2026-05-01')),
    'releases/v1.4.mdx': line('1.4', '2026-12-31', '', 'planned'),
  }
  expect(await findingsOf(good, { rules })).toBe('')
})

test('lines that are kept as history are not compared with those that are alive', async () => {
  const policy = (from: string, more: string) =>
    mdx(`title: Lines\nfrom: ${from}\ncadence: quarterly\n${more}`)
  const apart = {
    'policies/former.mdx': policy('2022-01-01', 'major: 1\nas-of: 2023-03-31'),
    'policies/own.mdx': policy('2026-01-01', 'major: 0'),
    'releases/v1.3.mdx': line('1.3', '2022-12-30', 'as-of: 2023-03-31'),
    'releases/v1.4.mdx': line('1.4', '2023-06-30', 'as-of: 2023-03-31', 'planned'),
    'releases/v0.1.mdx': line('0.1', '2026-09-30'),
    'releases/v0.2.mdx': line('0.2', '2026-12-31', '', 'planned'),
  }
  const all = [...rules, 'version-out-of-policy', 'cadence-missed', 'release-overdue']
  expect(await findingsOf(apart, { rules: all })).toBe('')
  const skipped = { ...apart, 'releases/v0.4.mdx': line('0.4', '2027-03-31', '', 'planned') }
  expect(await findingsOf(skipped, { rules: all })).toMatchInlineSnapshot(`
    "releases/v0.4.mdx:3:7 error version-out-of-policy: Line \`0.4\` follows \`0.2\`, expected \`0.3\` between them; none is skipped.
      releases/v0.2.mdx:3:7 the line before"
  `)
})

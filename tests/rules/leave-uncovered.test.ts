import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { sig } from './group-samples.ts'

const rules = ['leave-uncovered']
const findings = (fields: string) => findingsOf({ 'groups/sig-a.mdx': sig(fields) }, { rules })

test('a leave of a month in which nobody fills the role', async () => {
  expect(
    await findings(
      'leads:\n  - person: ana\n    role: chair\n    since: 2026-01-01\n    leave: [{ from: 2026-12-01, to: 2026-12-31 }]',
    ),
  ).toMatchInlineSnapshot(
    `"groups/sig-a.mdx:9:13 warning leave-uncovered: \`ana\` is on leave from 2026-12-01 to 2026-12-31 without a substitute; name who stands in as \`cover\`."`,
  )
})

test('a leave of a month that somebody covers, and one of less than a month', async () => {
  expect(
    await findings(
      'leads:\n  - person: ana\n    role: chair\n    since: 2026-01-01\n    leave: [{ from: 2026-12-01, to: 2026-12-31, cover: ben }, { from: 2027-06-01, to: 2027-06-29 }]',
    ),
  ).toBe('')
})

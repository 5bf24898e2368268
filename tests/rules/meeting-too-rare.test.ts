import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { sig, wg } from './group-samples.ts'

const meetings = (...each: readonly string[]) =>
  `meetings:\n${each.map((meeting) => `  - { ${meeting} }`).join('\n')}`

test('a SIG that meets less than once a month, or not at all', async () => {
  const documents = {
    'groups/sig-a.mdx': sig(
      meetings('title: All, cadence: quarterly', 'title: Triage, cadence: bimonthly'),
    ),
    'groups/sig-b.mdx': sig('formed: 2026-01-01'),
    'groups/sig-c.mdx': sig('formed: 2026-01-01', 'proposed'),
  }
  expect(await findingsOf(documents, { rules: ['meeting-too-rare'] })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:7:31 warning meeting-too-rare: SIG meets \`bimonthly\`, expected one at least once a month.
    groups/sig-b.mdx:2:8 warning meeting-too-rare: SIG lists no meeting in \`meetings\`, expected one at least once a month.
      help: Write \`- { title: All hands, cadence: biweekly, notes: https://example.org/notes }\`.
    groups/sig-c.mdx:2:8 warning meeting-too-rare: SIG lists no meeting in \`meetings\`, expected one at least once a month.
      help: Write \`- { title: All hands, cadence: biweekly, notes: https://example.org/notes }\`."
  `)
})

test('one meeting a month is enough, and only SIGs have to meet', async () => {
  const documents = {
    'groups/sig-a.mdx': sig(
      meetings('title: All, cadence: quarterly', 'title: Triage, cadence: monthly'),
    ),
    'groups/sig-b.mdx': sig('formed: 2026-01-01', 'retired'),
    'groups/wg-a.mdx': wg(meetings('title: All, cadence: quarterly')),
  }
  expect(await findingsOf(documents, { rules: ['meeting-too-rare'] })).toBe('')
})

test('a meeting on single days is judged by the longest time between two of them', async () => {
  const found = (dates: string) =>
    findingsOf(
      { 'groups/sig-a.mdx': sig(`meetings: [{ title: M, cadence: dated, dates: [${dates}] }]`) },
      { rules: ['meeting-too-rare'] },
    )
  expect(await found('2026-10-01, 2026-11-01, 2026-12-01')).toBe('')
  expect(await found('2026-12-01, 2026-10-01')).toContain('SIG meets on single days, further apart')
  expect(await found('2026-12-01')).toContain('SIG meets on single days, further apart')
})

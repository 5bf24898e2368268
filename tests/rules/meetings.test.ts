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

test('a meeting with neither notes nor recordings', async () => {
  const documents = {
    'groups/sig-a.mdx': sig(
      meetings(
        'title: All, cadence: weekly, notes: https://example.org/notes',
        'title: Triage, cadence: weekly',
        'title: Demo, cadence: weekly, recordings: https://example.org/recordings',
      ),
    ),
    'groups/wg-a.mdx': wg(meetings('title: All, cadence: weekly')),
    'groups/wg-b.mdx': wg(meetings('title: All, cadence: weekly'), 'retired'),
  }
  expect(await findingsOf(documents, { rules: ['meeting-unrecorded'] })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:7:14 warning meeting-unrecorded: Meeting \`Triage\` has neither \`notes\` nor \`recordings\`; add one of them.
    groups/wg-a.mdx:6:14 warning meeting-unrecorded: Meeting \`All\` has neither \`notes\` nor \`recordings\`; add one of them."
  `)
})

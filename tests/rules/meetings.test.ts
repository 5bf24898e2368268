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

test('days belong to a dated meeting, and a week of the month to a day of the week', async () => {
  const found = (meeting: string) =>
    findingsOf(
      { 'groups/sig-a.mdx': sig(`meetings: [{ title: M, ${meeting} }]`) },
      { rules: ['invalid-field'] },
    )
  expect(await found('cadence: dated')).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:5:12 error invalid-field: Missing field \`dates\`, expected the days of a \`dated\` meeting.
      help: The days of a \`dated\` meeting, past and planned. Add \`dates:\` with \`[2026-11-20]\`."
  `)
  expect(await found('cadence: monthly, dates: [2026-12-01]')).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:5:49 error invalid-field: Unexpected list in \`dates\`, expected no days, unless \`cadence\` is \`dated\`.
      help: The days of a \`dated\` meeting, past and planned. Write \`[2026-11-20]\`."
  `)
  expect(await found('cadence: weekly, day: monday, week: last')).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:5:60 error invalid-field: Unexpected text \`last\` in \`week\`, expected a week of the month only beside a \`day\`, for a meeting by month or quarter.
      help: The week of the month: its \`second\` Thursday."
  `)
  expect(await found('cadence: monthly, week: last')).toContain('week')
  expect(await found('cadence: monthly, day: monday, week: last')).toBe('')
})

import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { sig } from './group-samples.ts'

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

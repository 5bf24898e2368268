import { count, day, list, mapping, oneOf, text, timeOfDay, timeZone, url } from './fields.ts'

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** The words for the weeks of a month in which a meeting takes place. */
const WEEKS = ['first', 'second', 'third', 'fourth', 'last'] as const

/** A meeting of a group: regular, or on single days. */
export const meeting = mapping({
  title: text().describe('The name of the meeting.'),
  cadence: oneOf(['weekly', 'biweekly', 'monthly', 'bimonthly', 'quarterly', 'dated']).describe(
    'How often it takes place. A `dated` meeting lists its days.',
  ),
  dates: list(day()).optional().describe('The days of a `dated` meeting, past and planned.'),
  week: oneOf(WEEKS).optional().describe('The week of the month: its `second` Thursday.'),
  day: oneOf(WEEKDAYS).optional().describe('The day of the week.'),
  time: timeOfDay().optional().describe('The time it begins.'),
  tz: timeZone().optional().describe('The time zone of its time.'),
  minutes: count().optional().describe('Its length in minutes.'),
  url: url().optional().describe('The address to join it.'),
  notes: url().optional().describe('The address of its notes.'),
  recordings: url().optional().describe('The address of its recordings.'),
})
  .refine(({ cadence, dates }) => cadence !== 'dated' || dates?.length, {
    path: ['dates'],
    error: () => 'the days of a `dated` meeting',
  })
  .refine(({ cadence, dates }) => cadence === 'dated' || !dates, {
    path: ['dates'],
    error: () => 'no days, unless `cadence` is `dated`',
  })
  .refine(({ week, day, cadence }) => !week || (day && !UNCOUNTED.has(cadence)), {
    path: ['week'],
    error: () => 'a week of the month only beside a `day`, for a meeting by month or quarter',
  })
  .meta({
    examples: [{ title: 'All hands', cadence: 'biweekly', notes: 'https://example.org/notes' }],
  })

/** The cadences of meetings that do not count the weeks of a month. */
const UNCOUNTED: ReadonlySet<string> = new Set(['weekly', 'biweekly', 'dated'])

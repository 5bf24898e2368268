import { z } from 'zod'
import { weekdayOf } from '../../basics/calendar.ts'
import {
  count,
  day,
  flag,
  list,
  mapping,
  oneOf,
  reference,
  repository,
  text,
  timeOfDay,
  timeZone,
  url,
} from './fields.ts'

const leave = mapping({
  from: day().describe('The first day away.'),
  to: day().describe('The last day away.'),
  cover: reference().optional().describe('The person who covers.'),
})
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: () => 'a day that is not before `from`',
  })
  .meta({ examples: [{ from: '2026-12-01', to: '2027-01-31', cover: 'kim' }] })

export const lead = mapping({
  person: reference().describe('Their handle.'),
  role: oneOf(['chair', 'co-chair', 'lead', 'member-rep']).describe('Their role.'),
  since: day().optional().describe('Their first day, where it is known.'),
  renewed: day().optional().describe('The day on which their present term began.'),
  until: day().optional().describe('Their last day.'),
  leave: list(leave).optional().describe('Absences, with the person who covers.'),
})
  .refine(({ since, until }) => !since || !until || since <= until, {
    path: ['until'],
    error: () => 'a day that is not before `since`',
  })
  .meta({ examples: [{ person: 'kim', role: 'chair', since: '2026-01-01' }] })

export const member = mapping({
  person: reference().describe('Their handle.'),
  since: day().optional().describe('Their first day, where it is known.'),
  until: day().optional().describe('Their last day.'),
}).meta({ examples: [{ person: 'kim', since: '2026-01-01' }] })

const link = url().describe('Its address.')

export const asset = z.union([
  mapping({
    repo: repository().describe('A repository.'),
    paths: list(text()).optional().describe('The parts of the repository, if it is not all of it.'),
    title: text().optional().describe('Its name.'),
  }).meta({ examples: [{ repo: 'owner/name' }] }),
  mapping({ api: text().describe('The name of an API.'), url: link }),
  mapping({ site: text().describe('The name of a site.'), url: link }),
  mapping({ test: text().describe('The name of a test or of a suite.'), url: link }),
  mapping({
    label: text().describe('A label: the group owns the issues and pull requests that have it.'),
    repo: repository().optional().describe('The repository of the label. By default, all.'),
  }),
  mapping({ other: text().describe('The name of anything else that it owns.'), url: link }),
])

export const activity = mapping({
  on: day().describe('The day it happened.'),
  what: oneOf(['meeting', 'vote', 'message', 'deliverable']).describe('The event.'),
  quorum: flag().optional().describe('True when enough members were there to decide.'),
  notes: text().optional().describe('A remark.'),
}).meta({ examples: [{ on: '2026-11-20', what: 'meeting', quorum: true }] })

export const deliverable = mapping({
  title: text().describe('Its name.'),
  url: url().optional().describe('Its address.'),
  done: day().or(flag()).optional().describe('The day it was delivered, or `true`.'),
})

export const ending = mapping({
  on: day().describe('The day it ended.'),
  why: text().describe('The reason of its end.'),
  results: url().optional().describe('The address of its results.'),
})

/** A channel of chat that readers can open. */
export const channel = mapping({
  name: text().describe('Its name.'),
  url: url().describe('Its address.'),
}).meta({ examples: [{ name: '#sig-docs', url: 'https://example.org/chat/sig-docs' }] })

/** A report on progress to the wider community. */
export const report = mapping({
  on: day().describe('The day it was published.'),
  title: text().optional().describe('Its title.'),
  url: url().optional().describe('Its address.'),
}).meta({ examples: [{ on: '2026-11-20', url: 'https://example.org/reports/3' }] })

/** A priority of the whole project, and the SIGs that work on it. */
export const priority = mapping({
  title: text().describe('The priority.'),
  for: list(reference()).describe('The horizontal SIGs that work on it.'),
  url: url().optional().describe('The address of its description.'),
}).meta({ examples: [{ title: 'Docs for each version', for: ['sig-docs'] }] })

/** The days of the week, in the order of `weekdayOf()`. */
export const WEEKDAYS = [
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
  from: day()
    .optional()
    .describe('The day of one meeting, from which the days of all later ones are counted.'),
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
  .refine(({ day, from }) => !day || !from || WEEKDAYS[weekdayOf(from)] === day, {
    path: ['from'],
    error: () => 'a date on the day of the week that `day` names',
  })
  .meta({
    examples: [{ title: 'All hands', cadence: 'biweekly', notes: 'https://example.org/notes' }],
  })

/** The cadences of meetings that do not count the weeks of a month. */
const UNCOUNTED: ReadonlySet<string> = new Set(['weekly', 'biweekly', 'dated'])

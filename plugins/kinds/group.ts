import { z } from 'zod'
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
import { defineKind } from './kind.ts'
import type { Statuses } from './status.ts'
import { vote } from './vote.ts'

const statuses = {
  proposed: { phase: 'open', rank: 0, next: ['active', 'retired'] },
  active: { phase: 'active', rank: 1, next: ['retired'] },
  retired: { phase: 'done', next: ['proposed'] },
} as const satisfies Statuses

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

const leave = mapping({
  from: day().describe('The first day away.'),
  to: day().describe('The last day away.'),
  cover: reference().optional().describe('The person who covers.'),
}).refine(({ from, to }) => from <= to, {
  path: ['to'],
  error: () => 'a day that is not before `from`',
})

const lead = mapping({
  person: reference().describe('Their handle.'),
  role: oneOf(['chair', 'co-chair', 'lead', 'member-rep']).describe('Their role.'),
  since: day().optional().describe('Their first day, where it is known.'),
  until: day().optional().describe('Their last day.'),
  leave: list(leave).optional().describe('Absences, with the person who covers.'),
}).refine(({ since, until }) => !since || !until || since <= until, {
  path: ['until'],
  error: () => 'a day that is not before `since`',
})

const asset = z.union([
  mapping({
    repo: repository(),
    paths: list(text()).optional(),
    title: text().optional().describe('Its name.'),
  }),
  mapping({ api: text(), url: url() }),
  mapping({ site: text(), url: url() }),
  mapping({ other: text(), url: url() }),
])

const meeting = mapping({
  title: text(),
  cadence: oneOf(['weekly', 'biweekly', 'monthly', 'bimonthly', 'quarterly']),
  day: oneOf(WEEKDAYS).optional(),
  time: timeOfDay().optional(),
  tz: timeZone().optional(),
  minutes: count().optional(),
  url: url().optional(),
  notes: url().optional(),
  recordings: url().optional(),
})

const activity = mapping({
  on: day(),
  what: oneOf(['meeting', 'vote', 'message', 'deliverable']),
  quorum: flag().optional(),
  notes: text().optional(),
})

/** A SIG, working group, committee, user group or team. Source: Flyte's governance RFC. */
export const group = defineKind({
  name: 'group',
  plural: 'groups',
  describes: 'A SIG, working group, committee, user group or team, and its charter.',
  folder: 'groups',
  fields: {
    type: oneOf(['sig', 'wg', 'committee', 'user-group', 'team']).describe(
      'The type of the group.',
    ),
    scope: oneOf(['horizontal', 'domain'])
      .optional()
      .describe('The scope of a SIG: one domain, or across domains.'),
    status: oneOf(['proposed', 'active', 'retired']).describe('Its status.'),
    formed: day().optional().describe('The day it was formed.'),
    parent: reference().optional().describe('The group above it.'),
    approval: mapping({ on: day(), ...vote })
      .optional()
      .describe('The vote that approved it.'),
    leads: list(lead).optional().describe('The people who lead or led it, with dates.'),
    assets: list(asset).optional().describe('The things it owns: repositories, APIs, sites.'),
    with: list(reference()).optional().describe('The SIGs that a working group works with.'),
    deliverables: list(
      mapping({ title: text(), url: url().optional(), done: day().or(flag()).optional() }),
    )
      .optional()
      .describe('The results that a working group delivers.'),
    channels: mapping({
      slack: text().optional(),
      list: text().optional(),
      forum: url().optional(),
    })
      .optional()
      .describe('Its chat, mailing list and forum.'),
    meetings: list(meeting).optional().describe('Its regular meetings.'),
    activity: list(activity)
      .optional()
      .describe('Its meetings, votes and messages, which show that it is active.'),
    retired: mapping({ on: day(), why: text(), results: url().optional() })
      .optional()
      .describe('The day and the reason of its end.'),
    'as-of': day()
      .optional()
      .describe('A charter kept as an example or as history: the day it is judged on.'),
  },
  relations: {
    parent: { to: ['group'], inverse: 'children', acyclic: true },
    with: { to: ['group'], inverse: 'works-with' },
    'leads[].person': { to: ['person'], inverse: 'leads' },
    'leads[].leave[].cover': { to: ['person'], inverse: 'covers' },
  },
  statuses,
  /** Allows a retired group to become active once it has been approved again. */
  excuses: (before, after) =>
    before.status === 'retired' &&
    after.status === 'active' &&
    after.approval !== undefined &&
    after.approval.on > (before.retired?.on ?? before.approval?.on ?? ''),
  sectionsOf: ({ type }) =>
    type === 'sig'
      ? ['Scope', 'Out of Scope', 'Roles', 'Communication']
      : type === 'wg'
        ? ['Problem', 'Deliverables', 'Roles']
        : [],
})

export type GroupData = z.infer<typeof group.schema>

export type Lead = NonNullable<GroupData['leads']>[number]

export type Leave = NonNullable<Lead['leave']>[number]

export type Deliverable = NonNullable<GroupData['deliverables']>[number]

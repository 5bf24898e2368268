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
import { voteOn } from './vote.ts'

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
})
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: () => 'a day that is not before `from`',
  })
  .meta({ examples: [{ from: '2026-12-01', to: '2027-01-31', cover: 'kim' }] })

const lead = mapping({
  person: reference().describe('Their handle.'),
  role: oneOf(['chair', 'co-chair', 'lead', 'member-rep']).describe('Their role.'),
  since: day().optional().describe('Their first day, where it is known.'),
  until: day().optional().describe('Their last day.'),
  leave: list(leave).optional().describe('Absences, with the person who covers.'),
})
  .refine(({ since, until }) => !since || !until || since <= until, {
    path: ['until'],
    error: () => 'a day that is not before `since`',
  })
  .meta({ examples: [{ person: 'kim', role: 'chair', since: '2026-01-01' }] })

const member = mapping({
  person: reference().describe('Their handle.'),
  since: day().optional().describe('Their first day, where it is known.'),
  until: day().optional().describe('Their last day.'),
}).meta({ examples: [{ person: 'kim', since: '2026-01-01' }] })

const link = url().describe('Its address.')

const asset = z.union([
  mapping({
    repo: repository().describe('A repository.'),
    paths: list(text()).optional().describe('The parts of the repository, if it is not all of it.'),
    title: text().optional().describe('Its name.'),
  }).meta({ examples: [{ repo: 'owner/name' }] }),
  mapping({ api: text().describe('The name of an API.'), url: link }),
  mapping({ site: text().describe('The name of a site.'), url: link }),
  mapping({ other: text().describe('The name of anything else that it owns.'), url: link }),
])

const meeting = mapping({
  title: text().describe('The name of the meeting.'),
  cadence: oneOf(['weekly', 'biweekly', 'monthly', 'bimonthly', 'quarterly']).describe(
    'How often it takes place.',
  ),
  day: oneOf(WEEKDAYS).optional().describe('The day of the week.'),
  time: timeOfDay().optional().describe('The time it begins.'),
  tz: timeZone().optional().describe('The time zone of its time.'),
  minutes: count().optional().describe('Its length in minutes.'),
  url: url().optional().describe('The address to join it.'),
  notes: url().optional().describe('The address of its notes.'),
  recordings: url().optional().describe('The address of its recordings.'),
}).meta({
  examples: [{ title: 'All hands', cadence: 'biweekly', notes: 'https://example.org/notes' }],
})

const activity = mapping({
  on: day().describe('The day it happened.'),
  what: oneOf(['meeting', 'vote', 'message', 'deliverable']).describe('The event.'),
  quorum: flag().optional().describe('True when enough members were there to decide.'),
  notes: text().optional().describe('A remark.'),
}).meta({ examples: [{ on: '2026-11-20', what: 'meeting', quorum: true }] })

const deliverable = mapping({
  title: text().describe('Its name.'),
  url: url().optional().describe('Its address.'),
  done: day().or(flag()).optional().describe('The day it was delivered, or `true`.'),
})

const ending = mapping({
  on: day().describe('The day it ended.'),
  why: text().describe('The reason of its end.'),
  results: url().optional().describe('The address of its results.'),
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
    approval: voteOn().optional().describe('The vote that approved it.'),
    leads: list(lead).optional().describe('The people who lead or led it, with dates.'),
    members: list(member).optional().describe('Its members, with their days.'),
    assets: list(asset).optional().describe('The things it owns: repositories, APIs, sites.'),
    with: list(reference()).optional().describe('The SIGs that a working group works with.'),
    deliverables: list(deliverable)
      .optional()
      .describe('The results that a working group delivers.'),
    channels: mapping({
      slack: text().optional().describe('Its channel on Slack.'),
      list: text().optional().describe('Its mailing list.'),
      forum: url().optional().describe('Its forum.'),
    })
      .optional()
      .describe('Its chat, mailing list and forum.'),
    meetings: list(meeting).optional().describe('Its regular meetings.'),
    activity: list(activity)
      .optional()
      .describe('Its meetings, votes and messages, which show that it is active.'),
    retired: ending.optional().describe('The day and the reason of its end.'),
    'as-of': day()
      .optional()
      .describe('A charter kept as an example or as history: the day it is judged on.'),
  },
  relations: {
    parent: { to: ['group'], inverse: 'children', acyclic: true },
    with: { to: ['group'], inverse: 'works-with' },
    'approval.by': { to: ['group'], inverse: 'approved' },
    'members[].person': { to: ['person'], inverse: 'member-of' },
    'leads[].person': { to: ['person'], inverse: 'leads' },
    'leads[].leave[].cover': { to: ['person'], inverse: 'covers' },
  },
  statuses,
  past: ({ status }) => [
    ...(status === 'proposed' ? [] : ['formed']),
    ...['approval.on', 'activity[].on', 'deliverables[].done', 'retired.on'],
  ],
  after: {
    'retired.on': 'formed',
    'leads[].since': 'formed',
    'leads[].until': 'formed',
    'activity[].on': 'formed',
  },
  when: [
    { if: { status: 'retired' }, needs: ['retired'], because: 'an end has a day and a reason' },
    { if: { status: ['proposed', 'active'] }, not: ['retired'] },
  ],
  /** Allows a retired group to become active once it has been approved again. */
  allowsChange: (before, after) =>
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

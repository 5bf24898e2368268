import type { z } from 'zod'
import {
  activity,
  asset,
  channel,
  deliverable,
  ending,
  lead,
  meeting,
  member,
  priority,
  report,
} from './fields/charter-parts.ts'
import { day, list, mapping, oneOf, reference, text, url } from './fields/fields.ts'
import { voteOn } from './fields/vote.ts'
import { defineKind } from './kind.ts'
import type { Statuses } from './status.ts'

const statuses = {
  proposed: { phase: 'open', rank: 0, next: ['active', 'retired'] },
  active: { phase: 'active', rank: 1, next: ['retired'] },
  retired: { phase: 'done', next: ['proposed'] },
} as const satisfies Statuses

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
    sunset: day().optional().describe('The day on which it is planned to end.'),
    parent: reference().optional().describe('The group above it.'),
    approval: voteOn().optional().describe('The vote that approved it.'),
    leads: list(lead).optional().describe('The people who lead or led it, with dates.'),
    members: list(member).optional().describe('Its members, with their days.'),
    'looking-for': list(text())
      .meta({ examples: [['a co-chair', 'reviewers']] })
      .optional()
      .describe('The people or the help that it looks for. The site shows this as an invitation.'),
    assets: list(asset).optional().describe('The things it owns: repositories, APIs, sites.'),
    with: list(reference()).optional().describe('The SIGs that a working group works with.'),
    deliverables: list(deliverable)
      .optional()
      .describe('The results that a working group delivers.'),
    channels: mapping({
      slack: text()
        .or(channel)
        .optional()
        .describe('Its channel on Slack: its name, or its name and its address.'),
      list: text().optional().describe('Its mailing list.'),
      forum: url().optional().describe('Its forum.'),
    })
      .meta({ examples: [{ slack: '#sig-docs' }] })
      .optional()
      .describe('Its chat, mailing list and forum.'),
    meetings: list(meeting).optional().describe('Its regular meetings.'),
    activity: list(activity)
      .optional()
      .describe('Its meetings, votes and messages, which show that it is active.'),
    reports: list(report).optional().describe('Its reports on progress to the wider community.'),
    priorities: list(priority)
      .optional()
      .describe('The priorities of the project that a committee sets for horizontal SIGs.'),
    retired: ending.optional().describe('The day and the reason of its end.'),
    'as-of': day()
      .optional()
      .describe('A charter kept as an example or as history: the day it is judged on.'),
  },
  relations: {
    parent: { to: ['group'], inverse: 'children', acyclic: true },
    with: { to: ['group'], inverse: 'works-with' },
    'approval.by': { to: ['group'], inverse: 'approved' },
    'approval.votes': { to: ['person'], inverse: 'voted-on', keys: true },
    'members[].person': { to: ['person'], inverse: 'member-of' },
    'priorities[].for': { to: ['group'], inverse: 'given-priority' },
    'leads[].person': { to: ['person'], inverse: 'leads' },
    'leads[].leave[].cover': { to: ['person'], inverse: 'covers' },
  },
  statuses,
  past: ({ status }) => [
    ...(status === 'proposed' ? [] : ['formed']),
    ...['approval.on', 'activity[].on', 'deliverables[].done', 'reports[].on', 'retired.on'],
  ],
  after: {
    'retired.on': 'formed',
    'leads[].since': 'formed',
    'leads[].until': 'formed',
    'activity[].on': 'formed',
    'reports[].on': 'formed',
    sunset: 'formed',
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

export type Meeting = NonNullable<GroupData['meetings']>[number]

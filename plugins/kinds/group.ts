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
  cover: reference().optional().describe('Who stands in.'),
}).refine(({ from, to }) => from <= to, {
  path: ['to'],
  error: () => 'a day that is not before `from`',
})

const lead = mapping({
  person: reference().describe('Their handle.'),
  role: oneOf(['chair', 'co-chair', 'lead', 'member-rep']).describe('What they are.'),
  since: day().optional().describe('Their first day, where it is known.'),
  until: day().optional().describe('Their last day.'),
  leave: list(leave).optional().describe('Absences, and who stands in.'),
}).refine(({ since, until }) => !since || !until || since <= until, {
  path: ['until'],
  error: () => 'a day that is not before `since`',
})

const asset = z.union([
  mapping({
    repo: repository(),
    paths: list(text()).optional(),
    title: text().optional().describe('What it is called.'),
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
    type: oneOf(['sig', 'wg', 'committee', 'user-group', 'team']).describe('What it is.'),
    scope: oneOf(['horizontal', 'domain']).optional().describe('How wide a SIG works.'),
    status: oneOf(['proposed', 'active', 'retired']).describe('Where it stands.'),
    formed: day().optional().describe('The day it was formed.'),
    parent: reference().optional().describe('The group above it.'),
    approval: mapping({ on: day(), ...vote })
      .optional()
      .describe('The vote that approved it.'),
    leads: list(lead).optional().describe('Who has led it, and when.'),
    assets: list(asset).optional().describe('What it owns: repositories, APIs, sites.'),
    with: list(reference()).optional().describe('The SIGs that a working group works with.'),
    deliverables: list(
      mapping({ title: text(), url: url().optional(), done: day().or(flag()).optional() }),
    )
      .optional()
      .describe('What a working group is to hand over.'),
    channels: mapping({
      slack: text().optional(),
      list: text().optional(),
      forum: url().optional(),
    })
      .optional()
      .describe('Where it talks.'),
    meetings: list(meeting).optional().describe('When it meets.'),
    activity: list(activity).optional().describe('What it did, as evidence that it lives.'),
    retired: mapping({ on: day(), why: text(), results: url().optional() })
      .optional()
      .describe('When and why it ended.'),
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

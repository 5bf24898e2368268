import { z } from 'zod'
import {
  count,
  day,
  flag,
  fraction,
  list,
  mapping,
  oneOf,
  reference,
  text,
} from './fields/fields.ts'
import { defineKind } from './kind.ts'

/**
 * The demands of a project on its groups and RFCs, from a day on. Source: Flyte's governance RFC.
 */
export const governance = defineKind({
  name: 'governance',
  plural: 'governance',
  describes: 'What the project asks of groups and proposals, in force from a day until the next.',
  folder: 'governance',
  fields: {
    from: day().describe('Its first day in force.'),
    by: reference().optional().describe('The committee that approves groups and decides on RFCs.'),
    majority: fraction()
      .optional()
      .describe('The share of the votes cast that carries a decision, in quotes: `"2/3"`.'),
    'majority-of': oneOf(['cast', 'members'])
      .optional()
      .describe('The votes that the share is of: those cast, or those of all members on that day.'),
    'quorum-months': mapping({
      should: count().describe('The months after which it should be retired.'),
      must: count().describe('The months after which it must be.'),
    })
      .optional()
      .describe('The months without a quorum that end a SIG.'),
    'leaderless-weeks': count()
      .optional()
      .describe('The weeks in which a working group without a lead finds one.'),
    'silent-months': count().optional().describe('The months of silence that end a working group.'),
    'leave-months': count()
      .optional()
      .describe('The months of leave from which a lead needs a substitute.'),
    'meeting-months': count().optional().describe('The most months between two meetings of a SIG.'),
    'warn-months': count()
      .optional()
      .describe('The months before an end from which a group is at risk.'),
    'report-weeks': count()
      .optional()
      .describe('The most weeks between two reports of a working group.'),
    'term-months': count().optional().describe('The months of a term of those who lead a group.'),
    'due-soon-days': count()
      .optional()
      .describe('The days before a due day from which an item is due soon.'),
    'triage-days': count().optional().describe('The days within which an issue is triaged.'),
    'investigation-days': count()
      .optional()
      .describe('The further days for an issue that is looked into before it gets a milestone.'),
    'large-change': mapping({
      lines: count().describe('The most lines.'),
      files: count().describe('The most files.'),
    })
      .optional()
      .describe('The largest change that needs no proposal.'),
    organisations: count()
      .optional()
      .describe('The fewest organisations that the people of a SIG come from.'),
    'review-days': count().optional().describe('The days of review before an RFC is decided.'),
    'named-votes': flag().optional().describe('True when the names behind votes are public.'),
    groups: z
      .record(z.string(), list(text()), { error: () => 'a mapping of group types to fields' })
      .optional()
      .describe('The fields that an active group of each type must have.'),
    components: list(text()).optional().describe('The fields that each component must have.'),
    sections: z
      .record(z.string(), list(text()), { error: () => 'a mapping of group types to headings' })
      .optional()
      .describe('The sections of a charter, by the type of group, beside those of its kind.'),
    'owned-by': list(text()).optional().describe('The types of groups that may own components.'),
    'issues-owned': flag()
      .optional()
      .describe('True when each triaged issue has a label that a group owns.'),
    proposals: list(text()).optional().describe('The fields that a decided RFC must have.'),
    ladder: list(text()).optional().describe('The rungs of contributors, the lowest first.'),
    'leads-at-least': text().optional().describe('The lowest rung of those who lead a group.'),
    meetings: oneOf(['recorded-or-noted', 'recorded-and-noted'])
      .optional()
      .describe('The records that a meeting must have.'),
    'as-of': day()
      .optional()
      .describe('Kept as an example or as history: the day it is judged on.'),
  },
  relations: { by: { to: ['group'], inverse: 'decides-by' } },
})

export type GovernanceData = z.infer<typeof governance.schema>

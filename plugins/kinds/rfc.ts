import type { z } from 'zod'
import { namesIn } from '../basics/names.ts'
import { count, list, oneOf, reference, url } from './fields/fields.ts'
import { voteOn } from './fields/vote.ts'
import { defineKind } from './kind.ts'
import type { Statuses } from './status.ts'

const statuses = {
  draft: { phase: 'idea', rank: 0, next: ['review', 'withdrawn'] },
  review: { phase: 'open', rank: 1, next: ['draft', 'accepted', 'rejected', 'withdrawn'] },
  accepted: { phase: 'active', rank: 2, next: ['implemented', 'superseded', 'withdrawn'] },
  implemented: { phase: 'done', rank: 3, next: ['superseded'] },
  rejected: { phase: 'dropped', next: ['draft'] },
  withdrawn: { phase: 'dropped', next: ['draft'] },
  superseded: { phase: 'dropped', next: [] },
} as const satisfies Statuses

const names = namesIn(statuses)

/** A proposal and its decision. Source: Flyte's governance RFC is one. */
export const rfc = defineKind({
  name: 'rfc',
  plural: 'RFCs',
  describes: 'A proposal, what was decided on it, and what it replaces.',
  folder: 'rfcs',
  fields: {
    number: count().describe('Its number; the file name begins with it in four digits.'),
    authors: list(reference()).describe('Its authors.'),
    status: oneOf(names).describe('Its status.'),
    sponsor: reference().optional().describe('The group that brought it in.'),
    discussion: url().optional().describe('The address of its discussion.'),
    decided: voteOn().optional().describe('The vote on it.'),
    needs: list(reference()).optional().describe('RFCs that it depends on.'),
    supersedes: list(reference()).optional().describe('RFCs that it replaces.'),
    'superseded-by': list(reference()).optional().describe('RFCs that replace it.'),
  },
  relations: {
    authors: { to: ['person', 'group'], inverse: 'wrote' },
    sponsor: { to: ['group'], inverse: 'sponsors' },
    'decided.by': { to: ['group'], inverse: 'decided' },
    'decided.votes': { to: ['person'], inverse: 'voted-on', keys: true },
    needs: { to: ['rfc'], inverse: 'built-on-by', acyclic: true, dependency: true },
    supersedes: { to: ['rfc'], inverse: 'replaced', acyclic: true, reciprocal: 'superseded-by' },
    'superseded-by': { to: ['rfc'], inverse: 'replaces', acyclic: true, reciprocal: 'supersedes' },
  },
  statuses,
  past: () => ['decided.on'],
  after: { 'decided.on': 'created', 'decided.opened': 'created' },
  when: [
    {
      if: { status: ['accepted', 'implemented', 'rejected'] },
      needs: ['decided'],
      because: 'a decision has a day and its votes',
    },
    { if: { status: ['draft', 'review'] }, not: ['decided'] },
  ],
  fieldsFromId: (id) => ({ number: Number(/^\d+/.exec(id)?.[0] ?? 0) }),
  namesOf: ({ number }) => (number === 0 ? [] : [`${number}`, `${number}`.padStart(4, '0')]),
  sectionsOf: () => [
    'Executive Summary',
    'Motivation',
    'Proposed Implementation',
    'Drawbacks',
    'Alternatives',
    'Potential Impact and Dependencies',
    'Prior Art',
  ],
})

export type RfcData = z.infer<typeof rfc.schema>

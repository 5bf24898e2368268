import type { Entry } from '../../entries/entry.ts'
import type { CHOICES, DatedVote } from '../../kinds/fields/vote.ts'
import { group } from '../../kinds/group.ts'
import { rfc } from '../../kinds/rfc.ts'
import type { RuleContext } from './rule.ts'

/** A vote with the names of those who voted. */
export interface NamedVote {
  readonly node: Entry
  /** The field that holds it. */
  readonly field: string
  readonly vote: DatedVote
  readonly votes: Readonly<Record<string, (typeof CHOICES)[number]>>
}

/** Returns the votes on groups and RFCs that name those who voted. */
export function namedVotes({ graph }: Pick<RuleContext, 'graph'>): readonly NamedVote[] {
  const all = [
    ...graph.entries(group).map((node) => ({ node, field: 'approval', vote: node.data.approval })),
    ...graph.entries(rfc).map((node) => ({ node, field: 'decided', vote: node.data.decided })),
  ]
  return all.flatMap(({ node, field, vote }) =>
    vote?.votes ? [{ node, field, vote, votes: vote.votes }] : [],
  )
}

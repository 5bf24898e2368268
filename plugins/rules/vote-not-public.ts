import { code } from '../basics/wording.ts'
import { governanceFor } from './base/governance-in-force.ts'
import { namedVotes } from './base/named-votes.ts'
import type { Rule } from './base/rule.ts'

export const voteNotPublic: Rule = {
  id: 'vote-not-public',
  severity: 'error',
  finds: 'names behind a vote in a project that publishes counts only',
  source: "Flyte's governance RFC asks for a supermajority, and not for names.",
  *check(context) {
    for (const { node, field, vote } of namedVotes(context)) {
      const terms = governanceFor(node, context, vote.on)
      if (terms?.data['named-votes']) continue
      yield {
        node,
        path: [field, 'votes'],
        at: 'key',
        message: `The vote names people, but no governance in force on ${vote.on} says ${code('named-votes: true')}; remove ${code('votes')}, the counts are enough.`,
      }
    }
  },
}

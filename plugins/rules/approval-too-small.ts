import { code, count } from '../basics/wording.ts'
import { type Approval, approval, demandPhrase } from '../clocks/groups/approval.ts'
import type { Demand } from '../clocks/groups/carries.ts'
import { demandOn } from '../clocks/groups/electorate.ts'
import { phaseOf } from '../graph/phase.ts'
import type { Vote } from '../kinds/fields/vote.ts'
import { group } from '../kinds/group.ts'
import { PLAIN } from '../words/words.ts'
import type { Rule } from './base/rule.ts'

export const approvalTooSmall: Rule = {
  id: 'approval-too-small',
  severity: 'error',
  finds: 'a SIG or working group that got less than two thirds of the votes',
  source: "Flyte's governance RFC: a supermajority of the committee approves a new group.",
  *check({ graph }) {
    for (const node of graph.entries(group)) {
      const { type, approval: vote } = node.data
      if ((type !== 'sig' && type !== 'wg') || !vote) continue
      const demand = demandOn(graph, { node, field: 'approval', day: vote.on })
      const result = approval(vote, demand)
      if (result.overcounted) {
        const path = ['approval', vote.members === undefined ? 'for' : 'members']
        yield { node, path, message: overcounted(vote, demand) }
      } else if (!result.approved && phaseOf(node) !== 'open') {
        yield {
          node,
          path: ['approval', 'for'],
          message: tooSmall(vote, result, demand),
          help: HELP,
        }
      }
    }
  },
}

const HELP = 'An abstention is not a vote cast. Until it is approved, its `status` is `proposed`.'

function overcounted(vote: Vote, { members = vote.members ?? 0 }: Demand): string {
  const { for: inFavour, against, abstain = 0 } = vote
  const voted = count(inFavour + against + abstain, 'member')
  return `${voted} voted or abstained, but there are only ${code(String(members))}; correct the vote.`
}

function tooSmall(vote: Vote, { cast, needed }: Approval, demand: Demand): string {
  if (cast === 0) return `Approved by no vote at all, expected at least ${needed} in favour.`
  const found = `Approved by ${vote.for} of ${count(cast, 'vote')} cast`
  return `${found}, expected at least ${needed} (${PLAIN.phrase(demandPhrase(demand))}).`
}

import { code, count } from '../basics/wording.ts'
import { bodyOf } from '../clocks/groups/electorate.ts'
import { membersOn } from '../clocks/groups/members.ts'
import type { Node } from '../entries/entry.ts'
import type { DatedVote } from '../kinds/fields/vote.ts'
import { group } from '../kinds/group.ts'
import { rfc } from '../kinds/rfc.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const membersDisagree: Rule = {
  id: 'members-disagree',
  severity: 'warning',
  finds: 'a vote whose number of members is not that of its committee on that day',
  source: "Flyte's governance RFC: a supermajority of the active members of the committee.",
  *check(context) {
    const { graph } = context
    for (const node of graph.entries(group)) {
      if (node.data.approval) yield* judged(node, ['approval', node.data.approval], context)
    }
    for (const node of graph.entries(rfc)) {
      if (node.data.decided) yield* judged(node, ['decided', node.data.decided], context)
    }
  },
}

function* judged(
  node: Node,
  [field, vote]: readonly [string, DatedVote],
  { graph }: RuleContext,
): Iterable<RuleFault> {
  const body = bodyOf(graph, { node, field, day: vote.on })
  const members = body && membersOn(body.data, vote.on)
  if (!body || !members || vote.members === undefined || vote.members === members.length) return
  const counted = `The vote counts ${count(vote.members, 'member')}`
  yield {
    node,
    path: [field, 'members'],
    message: `${counted}, but ${code(body.id)} had ${members.length} on ${vote.on}; correct one of the two.`,
    related: [relatedAt('its members', body, ['members'])],
  }
}

import type { Day } from '../basics/calendar.ts'
import { code, count } from '../basics/wording.ts'
import { membersOn } from '../clocks/groups/members.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { type GroupData, group } from '../kinds/group.ts'
import { rfc } from '../kinds/rfc.ts'
import type { DatedVote } from '../kinds/vote.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const membersDisagree: Rule = {
  id: 'members-disagree',
  severity: 'warning',
  finds: 'a vote that counts other members than its committee had on that day',
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
  context: RuleContext,
): Iterable<RuleFault> {
  const body = bodyOf(node, field, { context, day: vote.on })
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

/** Returns the body that voted: the one that the vote names, or that of the governance in force. */
function bodyOf(
  node: Node,
  field: string,
  { context, day }: { readonly context: RuleContext; readonly day: Day },
): Entry<GroupData> | undefined {
  const { graph } = context
  const terms = governanceFor(node, context, day)
  const named = graph.edgesFrom(node.key).find(({ reference }) => reference.field === `${field}.by`)
  const general =
    terms && graph.edgesFrom(terms.key).find(({ reference }) => reference.field === 'by')
  const key = (named ?? general)?.to.key
  const entry = key === undefined ? undefined : graph.entry(key)
  return entry && isEntryOf(entry, group) ? entry : undefined
}
